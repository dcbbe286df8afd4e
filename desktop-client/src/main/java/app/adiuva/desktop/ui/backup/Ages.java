package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.time.Duration;
import java.time.Instant;

/// How long ago something was, in whole minutes, hours or days.
final class Ages {
    private Ages() {}

    /// Such as `12 min ago`, `3 d ago`.
    static String brief(Instant then, Instant now) {
        Duration age = age(then, now);
        if (age.toMinutes() < 1) {
            return text("ago.now");
        }
        if (age.toHours() < 1) {
            return text("ago.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? text("backup.ago.h", age.toHours()) : text("backup.ago.d", age.toDays());
    }

    /// Such as `12 minutes ago`, `3 days ago`.
    static String full(Instant then, Instant now) {
        Duration age = age(then, now);
        return age.toMinutes() < 1 ? text("ago.now") : text("backup.ago", span(age));
    }

    /// Such as `4 days`.
    static String span(Duration age) {
        if (age.toHours() < 1) {
            return text("backup.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? text("backup.hours", age.toHours()) : text("backup.days", age.toDays());
    }

    /// A clock that was set back makes nothing younger than now.
    private static Duration age(Instant then, Instant now) {
        return then.isAfter(now) ? Duration.ZERO : Duration.between(then, now);
    }
}
