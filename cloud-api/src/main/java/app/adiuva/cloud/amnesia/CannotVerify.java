package app.adiuva.cloud.amnesia;

/// There is no verdict. The text says why, for people.
final class CannotVerify extends Exception {
    private static final long serialVersionUID = 1L;

    CannotVerify(String why) {
        super(why);
    }

    CannotVerify(String why, Throwable cause) {
        super(why, cause);
    }
}
