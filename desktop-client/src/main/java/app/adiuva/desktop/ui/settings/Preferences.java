package app.adiuva.desktop.ui.settings;

import app.adiuva.desktop.ui.kit.Desk;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The settings that features bind to controls, without a thread or a line of SQL of their own. Asking twice for one
/// key gives the same [Preference]. JavaFX thread only.
public final class Preferences {
    private final Desk desk;
    private final SettingStore store;
    private final Map<String, Preference<?>> known = new LinkedHashMap<>();
    private Map<String, String> stored = Map.of();
    private boolean loading;

    public Preferences(Desk desk, SettingStore store) {
        this.desk = desk;
        this.store = store;
    }

    /// Takes over what was stored; nothing is written back by it. Keys that are asked for later get theirs then.
    public void show(Map<String, String> read) {
        stored = Map.copyOf(read);
        List.copyOf(known.values()).forEach(this::fill);
    }

    /// A switch, stored as `true` or `false`.
    public Preference<Boolean> flag(String key, boolean usual) {
        return of(key, usual, String::valueOf, stored -> switch (stored) {
            case "true" -> true;
            case "false" -> false;
            default -> usual;
        });
    }

    /// A free text.
    public Preference<String> words(String key, String usual) {
        return of(key, usual, Function.identity(), Function.identity());
    }

    /// A whole number; a stored one outside of `least` to `most` is brought to the nearest of both.
    public Preference<Integer> number(String key, int usual, int least, int most) {
        return of(key, usual, String::valueOf, stored -> Math.clamp(Integer.parseInt(stored), least, most));
    }

    /// A time of day, stored as `08:30`.
    public Preference<LocalTime> time(String key, LocalTime usual) {
        return of(key, usual, LocalTime::toString, stored -> {
            try {
                return LocalTime.parse(stored);
            } catch (DateTimeException damaged) {
                return usual;
            }
        });
    }

    /// One of a few values, stored as `format` writes it.
    public <T> Preference<T> choice(String key, T usual, List<T> choices, Function<T, String> format) {
        return of(
                key,
                usual,
                format,
                stored -> choices.stream()
                        .filter(choice -> format.apply(choice).equals(stored))
                        .findFirst()
                        .orElse(usual));
    }

    /// Any value with a text form.
    ///
    /// @param parse may throw [IllegalArgumentException] on a damaged value, which then counts as the usual one
    @SuppressWarnings("unchecked") // a key has one type, that of its first asker
    public <T> Preference<T> of(String key, T usual, Function<T, String> format, Function<String, T> parse) {
        return (Preference<T>) Optional.<Preference<?>>ofNullable(known.get(key))
                .orElseGet(() -> register(new Preference<>(key, usual, format, parse)));
    }

    private <T> Preference<T> register(Preference<T> preference) {
        known.put(preference.key(), preference);
        fill(preference);
        preference.addListener((_, _, _) -> write(preference));
        return preference;
    }

    private void fill(Preference<?> preference) {
        loading = true;
        String value = stored.get(preference.key());
        if (value == null) {
            preference.reset();
        } else {
            preference.show(value);
        }
        loading = false;
    }

    private void write(Preference<?> preference) {
        if (!loading) {
            write(preference.key(), preference.stored(), () -> {});
        }
    }

    /// Writes one value. When the disk refuses, it waits like any other change.
    ///
    /// @param failed called when that was not possible now
    void write(String key, String value, Runnable failed) {
        desk.edits()
                .carryOut(
                        List.of(SettingStore.class, key),
                        () -> {
                            try {
                                var _ = store.write(key, value);
                                return List.of();
                            } catch (RuntimeException refused) {
                                desk.runner().deliver(failed);
                                throw refused;
                            }
                        },
                        "");
    }
}
