package app.adiuva.desktop.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// A clock that stands still until it is set, so that a story can happen over several days in no time. Thread-safe.
final class StoryClock extends Clock {
    /// In milliseconds, as the database keeps it.
    private final AtomicLong now;
    private final ZoneId zone;

    StoryClock(LocalDateTime start, ZoneId zone) {
        this(new AtomicLong(start.atZone(zone).toInstant().toEpochMilli()), zone);
    }

    private StoryClock(AtomicLong now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// @param moment in the clock's zone
    void set(LocalDateTime moment) {
        now.set(moment.atZone(zone).toInstant().toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /// The same clock read in another zone: it moves when this one is set.
    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(now, other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }
}
