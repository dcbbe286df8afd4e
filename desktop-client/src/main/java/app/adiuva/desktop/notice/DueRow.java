package app.adiuva.desktop.notice;

import app.adiuva.desktop.notice.Notification.Kind;
import java.time.Instant;

/// A row that is to be told.
///
/// @param key the time of the row by which it is told once
/// @param at when it is to be told
/// @param urgent whether it may break into quiet hours
record DueRow(Kind kind, String id, String title, Instant key, Instant at, boolean urgent) {
    DueRow toldAt(Instant moment) {
        return new DueRow(kind, id, title, key, moment, urgent);
    }
}
