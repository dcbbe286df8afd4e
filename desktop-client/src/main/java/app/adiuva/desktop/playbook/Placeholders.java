package app.adiuva.desktop.playbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `{{name}}` in the texts of a step. A value is put in once and never read again: a task that is titled `{{text}}`
/// stays so titled.
final class Placeholders {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{([a-z_.]{1,80}|day[+-]\\d{1,3}(?:t\\d{2}:\\d{2})?)}}");

    private Placeholders() {}

    /// The names that stand anywhere in the value: in a text, a list or the values of a map.
    static Set<String> in(@Nullable Object value) {
        Set<String> names = new LinkedHashSet<>();
        fill(value, name -> {
            names.add(name);
            return null;
        });
        return names;
    }

    /// The value with its placeholders filled in. A text that is nothing but one placeholder becomes the value as it
    /// is, of whatever type, or null; within a text, null becomes nothing.
    static @Nullable Object fill(@Nullable Object value, Function<String, @Nullable Object> values) {
        return switch (value) {
            case String text -> fill(text, values);
            case List<?> list -> {
                List<@Nullable Object> filled = new ArrayList<>();
                list.forEach(item -> filled.add(fill(item, values)));
                yield filled;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> filled = new LinkedHashMap<>();
                map.forEach((name, item) -> filled.put(String.valueOf(name), fill(item, values)));
                yield filled;
            }
            case null, default -> value;
        };
    }

    private static @Nullable Object fill(String text, Function<String, @Nullable Object> values) {
        Matcher places = PLACEHOLDER.matcher(text);
        if (places.matches()) {
            return values.apply(places.group(1));
        }
        places.reset();
        return places.replaceAll(place -> {
            Object value = values.apply(place.group(1));
            return Matcher.quoteReplacement(value == null ? "" : value.toString());
        });
    }
}
