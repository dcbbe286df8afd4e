package app.adiuva.desktop.ui.tasks;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the quick-add line: words starting with `#` are tags, `!low`, `!high` and `!urgent` the priority, the rest
/// is the title. Dates in words are Chat's business.
final class QuickAdd {
    private static final Set<String> PRIORITIES = Set.of("low", "normal", "high", "urgent");

    private QuickAdd() {}

    /// @param defaults fields that the place of the new task gives it, such as its list
    static PlanAction task(String line, Map<String, @Nullable Object> defaults) {
        List<String> title = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String word : line.strip().split("\\s+")) {
            if (word.startsWith("#") && word.length() > 1) {
                tags.add(word.substring(1).toLowerCase(Locale.ROOT));
            } else if (word.startsWith("!")
                    && PRIORITIES.contains(word.substring(1).toLowerCase(Locale.ROOT))) {
                fields.put("priority", word.substring(1).toLowerCase(Locale.ROOT));
            } else {
                title.add(word);
            }
        }
        fields.put("title", title.isEmpty() ? line.strip() : String.join(" ", title));
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        fields.putAll(defaults);
        return PlanAction.create(Table.TASKS, fields);
    }
}
