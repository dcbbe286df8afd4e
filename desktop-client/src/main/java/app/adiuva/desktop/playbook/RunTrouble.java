package app.adiuva.desktop.playbook;

import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.store.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a run stopped, as it is kept.
///
/// @param code as [CloudFailure#code], or [#REFUSED]; empty of a run that an older app wrote
/// @param message the same in English
public record RunTrouble(String code, String message) {
    /// What it brought was refused; going on says why.
    public static final String REFUSED = "playbook_refused";

    static RunTrouble of(CloudFailure failure) {
        return new RunTrouble(failure.code(), failure.detail());
    }

    static RunTrouble of(PlaybookRefused refused) {
        return new RunTrouble(REFUSED, refused.detail());
    }

    String stored() {
        return JsonText.of(Map.of("code", code, "message", message));
    }

    /// The row of an older app has only the message.
    static @Nullable RunTrouble read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        if (!stored.startsWith("{")) {
            return new RunTrouble("", stored);
        }
        Map<String, @Nullable Object> fields = JsonText.fields(stored);
        return new RunTrouble(String.valueOf(fields.get("code")), String.valueOf(fields.get("message")));
    }
}
