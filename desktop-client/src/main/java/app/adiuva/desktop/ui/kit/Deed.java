package app.adiuva.desktop.ui.kit;

/// One act of the user on something that the journal does not hold, such as a conversation, and its way back.
///
/// @param name what it is called when it is taken back, such as `“Trip” deleted`
/// @param said tells that it was done
/// @param make does it, and does it again; blocking, as a whole or not at all
/// @param takeBack brings back what was there; blocking, as a whole or not at all
/// @param made told on the JavaFX thread once it is done
/// @param takenBack told on the JavaFX thread once it is taken back
public record Deed(String name, String said, Step make, Step takeBack, Runnable made, Runnable takenBack) {
    /// Its name is what is said.
    public static Deed of(String said, Step make, Step takeBack) {
        return new Deed(said, said, make, takeBack, () -> {}, () -> {});
    }

    public Deed called(String other) {
        return new Deed(other, said, make, takeBack, made, takenBack);
    }

    /// The same one, heard of by whoever shows it.
    public Deed then(Runnable made, Runnable takenBack) {
        return new Deed(name, said, make, takeBack, made, takenBack);
    }

    /// Work that may wait.
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }
}
