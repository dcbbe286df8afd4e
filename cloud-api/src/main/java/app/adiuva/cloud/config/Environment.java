package app.adiuva.cloud.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads variables as types and collects every mistake, so that one start shows them all. After a mistake the
/// fallback is returned, which nobody uses because [#throwMistakes] ends the start. Not thread-safe.
public final class Environment {
    private final Map<String, String> variables;
    private final List<String> mistakes = new ArrayList<>();

    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /// The text without surrounding space; empty when unset or blank.
    public Optional<String> text(Variable variable) {
        return text(variable.name());
    }

    /// As [#text(Variable)], for a variable that belongs to a plug-in.
    Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable)).map(String::strip).filter(s -> !s.isEmpty());
    }

    public Optional<Secret> secret(Variable variable) {
        return text(variable).map(Secret::new);
    }

    public int number(Variable variable, int fallback, int min, int max) {
        return text(variable)
                .map(text -> {
                    try {
                        int value = Integer.parseInt(text);
                        if (value >= min && value <= max) {
                            return value;
                        }
                    } catch (NumberFormatException notANumber) {
                        // falls through to the same message
                    }
                    mistake(variable, "must be a whole number from " + min + " to " + max);
                    return fallback;
                })
                .orElse(fallback);
    }

    public String oneOf(Variable variable, String fallback, String... choices) {
        String value = text(variable).orElse(fallback);
        if (!Arrays.asList(choices).contains(value)) {
            mistake(variable, "must be one of " + String.join(", ", choices));
            return fallback;
        }
        return value;
    }

    public Optional<Path> path(Variable variable) {
        return text(variable).flatMap(text -> {
            try {
                return Optional.of(Path.of(text).toAbsolutePath());
            } catch (InvalidPathException notAPath) {
                mistake(variable, "is not a file name");
                return Optional.empty();
            }
        });
    }

    /// A length of time: seconds, a number with `s`, `m`, `h` or `d`, or ISO-8601 such as `PT10M`.
    public Optional<Duration> duration(Variable variable) {
        return text(variable).flatMap(text -> {
            try {
                Duration length = parseDuration(text);
                if (length.isPositive()) {
                    return Optional.of(length);
                }
            } catch (DateTimeParseException | ArithmeticException notADuration) {
                // falls through to the same message
            }
            mistake(variable, "must be seconds or a duration like 10m or PT10M, above zero");
            return Optional.empty();
        });
    }

    private static Duration parseDuration(String text) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        if (text.matches("\\d{1,9}d")) {
            return Duration.parse("P" + text);
        }
        return Duration.parse(text.matches("\\d{1,9}[smh]") ? "PT" + text : text);
    }

    public List<String> list(Variable variable) {
        return text(variable).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    /// Notes what is wrong with a variable. The text must not hold the value: it may be secret.
    public void mistake(Variable variable, String whatIsWrong) {
        mistake(variable.name(), whatIsWrong);
    }

    /// As [#mistake(Variable, String)], for a variable that belongs to a plug-in.
    void mistake(String variable, String whatIsWrong) {
        mistakes.add(variable + " " + whatIsWrong);
    }

    public void throwMistakes() {
        if (!mistakes.isEmpty()) {
            throw new ConfigException(mistakes);
        }
    }
}
