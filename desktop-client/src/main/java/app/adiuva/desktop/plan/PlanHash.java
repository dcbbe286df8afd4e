package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.store.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// SHA-256 over a plan and what it does, so that what was shown is what is applied. The moment of completion is left
/// out: it is the moment of applying, which no preview can know.
final class PlanHash {
    private PlanHash() {}

    static String of(String origin, List<PlanAction> actions, List<RowDiff> diffs) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(origin);
        actions.forEach(action -> {
            parts.add(action.type().wire());
            parts.add(String.valueOf(action.table()));
            parts.add(action.data());
        });
        diffs.forEach(diff -> {
            parts.add(diff.kind().name());
            parts.add(diff.id());
            parts.add(timeless(diff.before()));
            parts.add(timeless(diff.after()));
        });
        return HexFormat.of().formatHex(sha256(JsonText.of(parts)));
    }

    private static Map<String, @Nullable Object> timeless(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(fields);
        rest.remove(Columns.COMPLETED_AT);
        return rest;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
