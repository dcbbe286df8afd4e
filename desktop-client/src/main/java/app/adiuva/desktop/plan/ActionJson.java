package app.adiuva.desktop.plan;

import static java.util.Objects.requireNonNull;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.store.JsonText;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Proposed actions as JSON in a column, with the names of the wire.
public final class ActionJson {
    private static final TypeReference<List<Stored>> STORED = new TypeReference<>() {};

    private ActionJson() {}

    private record Stored(String type, @Nullable String table, Map<String, @Nullable Object> data) {}

    public static String write(List<PlanAction> actions) {
        return JsonText.of(actions.stream()
                .map(action -> new Stored(
                        action.type().wire(),
                        action.table() == null
                                ? null
                                : requireNonNull(action.table()).wire(),
                        action.data()))
                .toList());
    }

    public static List<PlanAction> read(String json) {
        return json.equals("[]")
                ? List.of()
                : JsonText.parse(json, STORED).stream()
                        .map(stored -> new PlanAction(
                                ActionType.valueOf(stored.type().toUpperCase(Locale.ROOT)),
                                table(stored.table()),
                                stored.data()))
                        .toList();
    }

    private static @Nullable Table table(@Nullable String name) {
        return name == null ? null : Table.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
