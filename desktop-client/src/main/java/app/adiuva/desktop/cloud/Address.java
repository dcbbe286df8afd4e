package app.adiuva.desktop.cloud;

import java.net.URI;

/// Where a cloud is at the moment; closing stops what was started for it.
interface Address extends AutoCloseable {
    /// @throws CloudFailure.Offline when there is none
    URI locate();

    @Override
    default void close() {}
}
