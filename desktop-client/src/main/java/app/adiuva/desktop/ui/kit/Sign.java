package app.adiuva.desktop.ui.kit;

/// A short state for the edge of the window.
///
/// @param words one line
public record Sign(Tone tone, String words) {
    public static final Sign NONE = new Sign(Tone.QUIET, "");

    /// How loud it is.
    public enum Tone {
        QUIET,
        GOOD,
        LOUD
    }
}
