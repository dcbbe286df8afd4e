package app.adiuva.desktop.link;

/// Another window holds the lock of the profile and has not taken what was handed to it; nothing was opened.
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
