package app.adiuva.desktop;

/// Opens the window of a profile, drawn in memory, and says `drawn` on the standard output once its records are in a
/// frame. Ends with the process that started it.
public final class FirstFrame {
    private FirstFrame() {}

    /// @param none no arguments; the environment variable `ADIUVA_HOME` names the profile
    public static void main(String[] none) {
        Screens.load().open(AppPaths.fromEnvironment(System.getenv(), System.getProperty("os.name", "")));
        System.out.println("drawn");
    }
}
