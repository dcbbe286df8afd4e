package app.adiuva.desktop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that a test moves.
public final class MovingClock extends Clock {
    private volatile Instant now;
    private final ZoneId zone;

    public MovingClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// A Saturday morning in Berlin.
    public MovingClock() {
        this(Instant.parse("2026-11-21T08:00:00Z"), ZoneId.of("Europe/Berlin"));
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovingClock(now, other);
    }
}
