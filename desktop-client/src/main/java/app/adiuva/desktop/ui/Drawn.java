package app.adiuva.desktop.ui;

/// What the pictures show is only drawn.
final class Drawn {
    private Drawn() {}

    /// For what somebody would have to press a button of a picture for.
    static UnsupportedOperationException only() {
        return new UnsupportedOperationException("Nobody can press a button of a picture.");
    }
}
