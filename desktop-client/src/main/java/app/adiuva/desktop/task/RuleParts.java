package app.adiuva.desktop.task;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A recurrence rule taken apart: `FREQ=WEEKLY;BYDAY=MO` is two parts.
record RuleParts(Map<String, String> byName) {
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    /// A rule may come from a language model; one with longer steps is not followed.
    private static final int LONGEST_INTERVAL = 1_000;

    private static final Pattern HOUR = Pattern.compile("[01]?[0-9]|2[0-3]");
    private static final Pattern MINUTE = Pattern.compile("[0-5]?[0-9]");

    RuleParts {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        if (!FREQUENCIES.contains(byName.getOrDefault("FREQ", ""))) {
            throw new IllegalArgumentException("no frequency that tasks have");
        }
    }

    /// @throws RuntimeException if it is no rule
    static RuleParts of(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        Arrays.stream(rule.split(";")).map(part -> part.split("=", 2)).forEach(pair -> parts.put(pair[0], pair[1]));
        return new RuleParts(parts);
    }

    String frequency() {
        return byName.getOrDefault("FREQ", "");
    }

    int interval() {
        int interval = Math.max(1, Integer.parseInt(byName.getOrDefault("INTERVAL", "1")));
        if (interval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("no step of a calendar");
        }
        return interval;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    List<String> list(String name) {
        return text(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    List<Integer> numbers(String name) {
        return list(name).stream().map(Integer::valueOf).toList();
    }

    RuleParts with(String name, String value) {
        Map<String, String> parts = new LinkedHashMap<>(byName);
        parts.put(name, value);
        return new RuleParts(parts);
    }

    /// The time of day that the rule remembers because the day of `last` does not have it. Several of them, which the
    /// RFC allows, are not followed.
    Optional<LocalTime> time(ZonedDateTime last) {
        return text("BYHOUR")
                .filter(hour -> HOUR.matcher(hour).matches())
                .filter(_ -> MINUTE.matcher(minute()).matches())
                .map(hour -> LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute())))
                .filter(time ->
                        last.toLocalDate().atTime(time).atZone(last.getZone()).isEqual(last));
    }

    private String minute() {
        return byName.getOrDefault("BYMINUTE", "0");
    }

    RuleParts withTime(LocalTime time) {
        return with("BYHOUR", String.valueOf(time.getHour())).with("BYMINUTE", String.valueOf(time.getMinute()));
    }

    RuleParts withoutTime() {
        Map<String, String> parts = new LinkedHashMap<>(byName);
        parts.keySet().removeAll(Set.of("BYHOUR", "BYMINUTE"));
        return new RuleParts(parts);
    }

    @Override
    public String toString() {
        return byName.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
