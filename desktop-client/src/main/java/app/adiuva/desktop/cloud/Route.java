package app.adiuva.desktop.cloud;

/// The way to one cloud: where it is, what opens it, and the keys that are kept for it.
///
/// @param url its address, empty for the cloud on this computer
/// @param account tells the user's own accounts from one another; empty for a silent one
record Route(String url, String account, Address address, Credentials credentials, ProviderKeys keys) {
    /// Knows the cloud that is to be asked. Thread-safe.
    interface Finder extends AutoCloseable {
        /// The same object as long as it is the same cloud and the same account.
        Route now();

        /// Stops what was started.
        @Override
        void close();
    }

    /// There is only one.
    record Only(Route now) implements Finder {
        @Override
        public void close() {
            now.address().close();
        }
    }
}
