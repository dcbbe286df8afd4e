package app.adiuva.desktop.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One finding of `doctor`.
///
/// @param name a stable word for programs
/// @param detail what was found
/// @param advice what to do, null when all is well
record Check(
        String name, Status status, String detail, @Nullable String advice) {
    enum Status {
        OK,
        /// Something is missing that not everybody needs.
        WARN,
        /// Adiuva cannot do its job here.
        FAIL;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Check ok(String name, String detail) {
        return new Check(name, Status.OK, detail, null);
    }

    static Check warn(String name, String detail, String advice) {
        return new Check(name, Status.WARN, detail, advice);
    }

    static Check fail(String name, String detail, String advice) {
        return new Check(name, Status.FAIL, detail, advice);
    }

    Map<String, @Nullable Object> toJson() {
        return JsonDocument.object("name", name, "status", status.wire(), "detail", detail, "advice", advice);
    }
}
