package app.adiuva.cloud.model.builtin.time;

import java.time.LocalDateTime;
import java.time.LocalTime;

/// A time of day as it was said.
///
/// @param said what the words name, on the 24-hour clock when `open` is false
/// @param open whether it could be twelve hours later as well, as in "at 3"
/// @param bare whether only a number stood there, so that something else must show that it is a time
record Clock(LocalTime said, Grain grain, boolean open, boolean bare) {

    private static final int FIRST_OFFICE_HOUR = 7;
    private static final int NOON = 12;

    /// Who says "at 11" in the afternoon rather means the next morning.
    private static final int LATE_HOUR = 22;

    /// Reads hours of 1 to 12 without "am" or "pm" as open.
    static Clock of(int hour, int minute, Grain grain, boolean bare) {
        boolean open = hour >= 1 && hour <= NOON;
        return new Clock(LocalTime.of(hour % 24, minute), grain, open, bare);
    }

    Clock morning() {
        return settled(said.getHour() % NOON);
    }

    Clock afternoon() {
        return settled(said.getHour() % NOON + NOON);
    }

    Clock in(DayPart part) {
        if (!open) {
            return this;
        }
        boolean midnight = part == DayPart.NIGHT && said.getHour() == NOON;
        return part.isMorning() || midnight ? morning() : afternoon();
    }

    /// The reading within office hours, 7:00 to 18:59.
    LocalTime likely() {
        if (!open) {
            return said;
        }
        int hour = said.getHour() % NOON;
        return (hour >= FIRST_OFFICE_HOUR ? morning() : afternoon()).said;
    }

    /// The reading that is not [#likely].
    LocalTime unlikely() {
        return open ? likely().plusHours(NOON) : said;
    }

    /// The same time on the clock of `hour` minutes later or, if negative, earlier.
    Clock shifted(int minutes) {
        LocalTime time = said.plusMinutes(minutes);
        if (!open) {
            return new Clock(time, Grain.MINUTE, false, false);
        }
        int hour = time.getHour() % NOON;
        return new Clock(time.withHour(hour == 0 ? NOON : hour), Grain.MINUTE, true, false);
    }

    Clock sure() {
        return new Clock(said, grain, open, false);
    }

    /// The next time from `now` on that fits: today's likely reading, the other one, then tomorrow's.
    LocalDateTime coming(LocalDateTime now) {
        LocalDateTime likely = now.toLocalDate().atTime(likely());
        LocalDateTime other = now.toLocalDate().atTime(unlikely());
        if (!likely.isBefore(now)) {
            return likely;
        }
        boolean late = other.getHour() >= LATE_HOUR && open;
        return other.isBefore(now) || late ? likely.plusDays(1) : other;
    }

    private Clock settled(int hour) {
        return new Clock(said.withHour(hour), grain, false, bare);
    }
}
