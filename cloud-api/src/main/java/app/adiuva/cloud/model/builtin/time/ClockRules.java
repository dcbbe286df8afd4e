package app.adiuva.cloud.model.builtin.time;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times of day: "3pm", "15:30", "16h", "half past seven", "noon".
final class ClockRules {

    private static final int NOON = 12;

    private ClockRules() {}

    static void addTo(Grammar g) {
        meridiem(g);
        named(g);
        digital(g);
        spoken(g);
        relative(g);
        g.hour.rule(g, c -> c.get(g.clock), "CLOCK");
        g.hour.rule(g, c -> bare(c.get(g.integer)), "INT");
        g.hour.rule(g, c -> lettered(c.get(g.integer), c.get(g.letter)), "INT ~LETTER");
        g.hour.rule(g, c -> bare(c.get(g.integer, 0), c.get(g.integer, 1)), "INT INT");
        g.hour.rule(g, c -> bare(c.get(g.spoken, 0), c.get(g.spoken, 1)), "SPOKEN - SPOKEN");
        g.hour.rule(g, c -> dotted(c.get(g.integer), c.get(g.twoDigits)), "INT ~. ~DD");
        g.hour.rule(g, c -> spokenMinute(c.get(g.integer, 0), c.get(g.integer, 1)), "INT -? oh|o|ou|zero -? INT");
    }

    private static void meridiem(Grammar g) {
        g.meridiem.rule(g, c -> false, "am", "a ~. m ~.?", "a . m .", "a m");
        g.meridiem.rule(g, c -> true, "pm", "p ~. m ~.?", "p . m .", "p m");
        g.letter.rule(g, c -> false, "a ~.?");
        g.letter.rule(g, c -> true, "p ~.?");
    }

    private static void named(Grammar g) {
        g.clock.rule(g, c -> exact(NOON, 0), "12? noon|midday", "mid day");
        g.clock.rule(g, c -> exact(0, 0), "12? midnight", "mid night");
    }

    private static void digital(Grammar g) {
        g.clock.rule(
                g,
                c -> at(c.get(g.integer), c.find(g.twoDigits), c.find(g.meridiem)),
                "INT ~:|. ~DD MERIDIEM",
                "INT ~: ~DD o ~' ~clock");
        g.clock.rule(g, c -> at(c.get(g.integer), c.find(g.twoDigits), c.find(g.letter)), "INT ~: ~DD ~LETTER");
        g.clock.rule(g, c -> leadingZero(c.get(g.twoDigits, 0), c.get(g.twoDigits, 1)), "DD ~: ~DD");
        g.clock.rule(
                g, c -> at(c.get(g.integer), c.find(g.twoDigits), Optional.empty()), "INT ~: ~DD", "INT ~: ~DD ~ish");
        g.clock.rule(
                g,
                c -> {
                    Clock clock = at(c.get(g.integer), c.find(g.twoDigits), c.find(g.meridiem));
                    int second = c.get(g.twoDigits, 1);
                    return clock == null || second > 59
                            ? null
                            : new Clock(clock.said().withSecond(second), Grain.SECOND, clock.open(), false);
                },
                "INT ~: ~DD ~: ~DD MERIDIEM?");
        g.clock.rule(
                g,
                c -> at(c.get(g.integer), Optional.empty(), c.find(g.meridiem)),
                "INT .? MERIDIEM",
                "INT in the MERIDIEM",
                "INT ~ish MERIDIEM");
        g.clock.rule(g, c -> at(c.get(g.integer), Optional.empty(), Optional.empty()), "INT ~h", "INT ~ish");
        g.clock.rule(g, c -> hours24(c.get(g.integer), c.get(g.twoDigits)), "INT ~h ~DD");
        g.clock.rule(
                g,
                c -> at(c.get(g.integer) / 100, Optional.of(c.get(g.integer) % 100), c.find(g.meridiem)),
                "INT MERIDIEM");
        g.clock.rule(
                g, c -> at(c.get(g.integer), Optional.empty(), c.find(g.meridiem)), "INT oclock", "INT o ~' clock");
        g.clock.rule(g, c -> at(c.get(g.integer), Optional.empty(), c.find(g.meridiem)), "INT o ~’ clock");
    }

    private static void spoken(Grammar g) {
        g.clock.rule(
                g,
                c -> c.get(g.integer, 1) < 10
                        ? null
                        : at(c.get(g.integer, 0), Optional.of(c.get(g.integer, 1)), c.find(g.meridiem)),
                "INT INT MERIDIEM");
        g.clock.rule(
                g,
                c -> c.get(g.spoken, 1) < 10
                        ? null
                        : at(c.get(g.spoken, 0), Optional.of(c.get(g.spoken, 1)), c.find(g.meridiem)),
                "SPOKEN - SPOKEN MERIDIEM");
        g.clock.rule(
                g,
                c -> at(c.get(g.integer, 0), Optional.of(c.get(g.integer, 1)), c.find(g.meridiem)),
                "INT -? oh|o|ou -? INT MERIDIEM?",
                "INT -? zero -? INT MERIDIEM");
    }

    private static void relative(Grammar g) {
        g.clock.rule(g, c -> shifted(c.get(g.hour), 30), "half past|after HOUR");
        g.clock.rule(g, c -> shifted(c.get(g.hour), 15), "a? quarter past|after HOUR");
        g.clock.rule(g, c -> shifted(c.get(g.hour), -15), "a? quarter to|of|before|till HOUR");
        g.clock.rule(g, c -> shifted(c.get(g.hour), c.get(g.integer)), "INT minutes|min? past|after HOUR");
        g.clock.rule(g, c -> shifted(c.get(g.hour), -c.get(g.integer)), "INT minutes|min to|before|till HOUR");
        g.clock.rule(
                g, c -> c.get(g.integer) % 5 == 0 ? shifted(c.get(g.clock), -c.get(g.integer)) : null, "INT to CLOCK");
    }

    private static @Nullable Clock shifted(Clock clock, int minutes) {
        return clock.said().getMinute() == 0 && Math.abs(minutes) < 60 ? clock.shifted(minutes) : null;
    }

    private static Clock exact(int hour, int minute) {
        return new Clock(LocalTime.of(hour, minute), Grain.HOUR, false, false);
    }

    private static @Nullable Clock hours24(int hour, int minute) {
        return hour > 24 || minute > 59 ? null : new Clock(LocalTime.of(hour % 24, minute), Grain.MINUTE, false, false);
    }

    /// "9:30" is open, "09:30" is on the 24-hour clock.
    private static @Nullable Clock leadingZero(int hour, int minute) {
        return hour < 10 ? hours24(hour, minute) : null;
    }

    private static @Nullable Clock at(int hour, Optional<Integer> minute, Optional<Boolean> afternoon) {
        int limit = afternoon.isPresent() ? NOON : 24;
        if (hour > limit || minute.orElse(0) > 59 || (afternoon.isPresent() && hour == 0)) {
            return null;
        }
        Clock clock = Clock.of(hour, minute.orElse(0), minute.isPresent() ? Grain.MINUTE : Grain.HOUR, false);
        return afternoon.map(pm -> pm ? clock.afternoon() : clock.morning()).orElse(clock);
    }

    /// A number that could be an hour, or hour and minutes as in "1030".
    private static @Nullable Clock bare(int number) {
        if (number <= 24) {
            return Clock.of(number, 0, Grain.HOUR, true);
        }
        return number >= 100 && number / 100 <= 24 && number % 100 < 60
                ? Clock.of(number / 100, number % 100, Grain.MINUTE, true)
                : null;
    }

    /// "3p": an hour, but also a label like "4a", so something must show that it is a time.
    private static @Nullable Clock lettered(int hour, boolean afternoon) {
        Clock clock = at(hour, Optional.empty(), Optional.of(afternoon));
        return clock == null ? null : new Clock(clock.said(), clock.grain(), false, true);
    }

    /// "2.30": a time only after a word like "at" or beside a date, because it could be any number.
    private static @Nullable Clock dotted(int hour, int minute) {
        return hour >= 1 && hour <= 24 && minute < 60 ? Clock.of(hour, minute, Grain.MINUTE, true) : null;
    }

    /// "twelve zero three".
    private static @Nullable Clock spokenMinute(int hour, int minute) {
        return minute < 10 ? dotted(hour, minute) : null;
    }

    private static @Nullable Clock bare(int hour, int minute) {
        return hour >= 1 && hour <= 24 && minute >= 10 && minute < 60
                ? Clock.of(hour, minute, Grain.MINUTE, true)
                : null;
    }
}
