package app.adiuva.cloud.plugin;

/// Something in the folder of plug-ins cannot be used. The message says why, for people.
public final class PluginsNotLoaded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PluginsNotLoaded(String why) {
        super(why);
    }

    PluginsNotLoaded(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
