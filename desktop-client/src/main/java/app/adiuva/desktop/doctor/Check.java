package app.adiuva.desktop.doctor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One finding of the [Doctor].
///
/// @param name a stable word for programs
/// @param detail what was found
/// @param advice what to do, null when all is well
public record Check(
        String name, Status status, String detail, @Nullable String advice) {
    /// How bad it is.
    public enum Status {
        OK,
        /// Something is missing that not everybody needs.
        WARN,
        /// Adiuva cannot do its job here.
        FAIL;

        /// As programs read it.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Check ok(String name, String detail) {
        return new Check(name, Status.OK, detail, null);
    }

    public static Check warn(String name, String detail, String advice) {
        return new Check(name, Status.WARN, detail, advice);
    }

    public static Check fail(String name, String detail, String advice) {
        return new Check(name, Status.FAIL, detail, advice);
    }
}
