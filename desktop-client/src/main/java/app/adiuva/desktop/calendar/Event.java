package app.adiuva.desktop.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A calendar entry.
///
/// @param endsAt exclusive, never before `startsAt`
/// @param recurrence an RFC 5545 rule without `RRULE:`
public record Event(
        String id,
        String title,
        @Nullable String description,
        Instant startsAt,
        Instant endsAt,
        boolean allDay,
        List<String> attendees,
        @Nullable String location,
        @Nullable String recurrence,
        Instant createdAt,
        Instant updatedAt) {
    public Event {
        attendees = List.copyOf(attendees);
    }

    /// Whether both claim some of the same time.
    public boolean overlaps(Event other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
