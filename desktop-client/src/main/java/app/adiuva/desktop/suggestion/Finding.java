package app.adiuva.desktop.suggestion;

/// Something that a thought seems to ask for, not yet stored.
///
/// @param confidence from 0 to 1
/// @param words what it was read from, as the thought says it; of the cloud, what it gives as the reason
public record Finding(Proposal proposal, double confidence, Reason reason, String words) {
    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1");
        }
    }
}
