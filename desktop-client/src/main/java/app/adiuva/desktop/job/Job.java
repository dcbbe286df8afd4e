package app.adiuva.desktop.job;

import java.time.Duration;

/// Work that goes on by itself in short steps. What is left to do follows from the database alone, so that a job goes
/// on where it was, whatever ended the app.
public interface Job {
    /// A name for the report of troubles, such as `thoughts.embed`.
    String name();

    /// Does the next piece, which takes about a second at most, and tells how long to wait before the one after it;
    /// zero when there is more to do now. Called by one thread at a time.
    ///
    /// @throws InterruptedException when the app ends
    Duration step() throws InterruptedException;
}
