package app.adiuva.desktop;

/// The profile folder cannot be made. The message is for the user: what happened and what to do.
public final class ProfileUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileUnusable(String folder, Exception cause) {
        super(
                "The profile folder " + folder + " cannot be made. Nothing was stored. Set ADIUVA_HOME to a folder that"
                        + " you can write to.",
                cause);
    }
}
