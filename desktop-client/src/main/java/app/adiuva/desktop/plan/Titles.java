package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What rows and changes are called.
final class Titles {
    private static final int LONGEST = 80;

    private Titles() {}

    /// The row's title, or the start of its content.
    static String of(Map<String, @Nullable Object> fields) {
        Object title = fields.get("title") != null ? fields.get("title") : fields.get("content");
        String line = title == null
                ? ""
                : title.toString().strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// The change in one sentence.
    static String summary(RowDiff diff) {
        String what = diff.table() == null ? "notification" : singular(diff.table());
        String quoted = diff.title().isEmpty() ? what : what + " “" + diff.title() + "”";
        return switch (diff.kind()) {
            case CREATE -> "Added " + quoted;
            case DELETE -> "Moved " + quoted + " to the trash";
            case NOTIFY -> "Showed " + quoted;
            case UPDATE -> "Changed " + fieldNames(diff) + " of " + quoted;
        };
    }

    static String singular(Table table) {
        String name = table.wire();
        return name.substring(0, name.length() - 1);
    }

    private static String fieldNames(RowDiff diff) {
        List<String> names = diff.after().keySet().stream()
                .filter(name -> !name.equals(Columns.COMPLETED_AT))
                .map(name -> name.replace('_', ' ').toLowerCase(Locale.ROOT))
                .toList();
        if (diff.kind() == Kind.UPDATE && "done".equals(diff.after().get("status"))) {
            return "status (done)";
        }
        return names.stream().collect(Collectors.joining(", "));
    }
}
