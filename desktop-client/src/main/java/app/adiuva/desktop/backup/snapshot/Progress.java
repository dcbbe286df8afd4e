package app.adiuva.desktop.backup.snapshot;

/// How far a backup, a restore or a proof is.
///
/// @param done of `total`, in bytes of the data itself
/// @param total 0 while it is not known
/// @param transferred bytes that went over the line so far
public record Progress(Step step, long done, long total, long transferred) {
    /// What is being done, in the order in which it comes.
    public enum Step {
        /// The database is copied, so that the app can go on writing.
        COPYING,
        /// Pages are compared, and what changed is sealed and sent.
        SENDING,
        /// Attachments that the cloud does not have are sealed and sent.
        ATTACHMENTS,
        /// Packs are fetched and opened.
        FETCHING,
        /// What was fetched is checked as a whole.
        CHECKING,
        /// The restored data takes its place.
        REPLACING,
        /// At any time: the cloud does not answer, and is asked again for half a minute.
        WAITING
    }
}
