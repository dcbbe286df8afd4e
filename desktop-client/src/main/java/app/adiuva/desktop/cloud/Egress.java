package app.adiuva.desktop.cloud;

/// Hears of every request that takes something along, before it leaves. Questions, thoughts and steps of playbooks are
/// noted by whoever knows what is in them, see [EgressLedger#sending]; reading, which takes no more than the token, by
/// nobody.
///
/// Thread-safe.
public interface Egress {
    /// For a connection without a profile.
    Egress UNNOTED = new Egress() {
        @Override
        public Noted leaving(Outgoing request) {
            return _ -> {};
        }

        @Override
        public Egress inOneEntry(String kind) {
            return this;
        }
    };

    /// Notes a request that is about to leave.
    Noted leaving(Outgoing request);

    /// For a piece of work that takes many requests, which are one entry together.
    ///
    /// @param kind as in [EgressEntry]
    Egress inOneEntry(String kind);

    /// A request that was noted.
    interface Noted {
        /// @param outcome as in [EgressEntry]
        void ended(String outcome);
    }
}
