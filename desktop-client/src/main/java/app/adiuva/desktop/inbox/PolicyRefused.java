package app.adiuva.desktop.inbox;

/// A standing yes that nobody can give.
public final class PolicyRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PolicyRefused(String why) {
        super(why);
    }
}
