package app.adiuva.desktop.ui;

import app.adiuva.desktop.cloud.CloudFailure;

/// The cloud of the pictures, of which only the surface is drawn.
final class Drawn {
    private Drawn() {}

    /// What whoever asks it for something hears.
    static CloudFailure silence() {
        return CloudFailure.Offline.unreachable("cloud.example.com");
    }
}
