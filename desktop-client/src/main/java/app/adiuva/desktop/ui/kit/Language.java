package app.adiuva.desktop.ui.kit;

import java.util.Arrays;
import java.util.Locale;

/// A language that the window speaks; [#AUTOMATIC] follows the system and is spoken by nobody.
public enum Language {
    AUTOMATIC("system", Locale.ROOT, Locale.ROOT),
    ENGLISH("en", Locale.ENGLISH, Locale.UK),
    GERMAN("de", Locale.GERMAN, Locale.GERMANY);

    private final String stored;
    private final Locale words;
    private final Locale region;

    Language(String stored, Locale words, Locale region) {
        this.stored = stored;
        this.words = words;
        this.region = region;
    }

    /// The value as it stands in the settings.
    public String stored() {
        return stored;
    }

    /// How weekdays, months and numbers are written.
    public Locale words() {
        return words;
    }

    /// How amounts of money are written, and times of the day for someone whose computer writes another language.
    public Locale region() {
        return region;
    }

    /// The stored value back, [#AUTOMATIC] for anything unknown.
    public static Language of(String stored) {
        return Arrays.stream(values())
                .filter(language -> language.stored.equals(stored))
                .findFirst()
                .orElse(AUTOMATIC);
    }

    /// The language to speak on a computer that speaks `system`; English where it is one that the window lacks.
    public Language on(Locale system) {
        if (this != AUTOMATIC) {
            return this;
        }
        return Arrays.stream(values())
                .filter(language ->
                        language != AUTOMATIC && language.words.getLanguage().equals(system.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /// How this language writes times of the day: as the computer does where that is the same language.
    public Locale times(Locale system) {
        return words.getLanguage().equals(system.getLanguage()) ? system : region;
    }
}
