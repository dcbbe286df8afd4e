package app.adiuva.desktop.backup.secondreader;

/// The code of section 9 that a reader reports.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }

    static void unless(boolean holds, String code) {
        if (!holds) throw new Refused(code);
    }
}
