package app.adiuva.desktop.ui.today;

import app.adiuva.desktop.calendar.Event;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import java.util.List;

/// What one day holds.
///
/// @param overdue open tasks due before this day, oldest first
/// @param due open tasks due on this day
/// @param thoughts the latest, newest first
public record DayPlan(List<Slot> agenda, Tasks overdue, Tasks due, List<Thought> thoughts) {
    public static final DayPlan EMPTY = new DayPlan(List.of(), Tasks.NONE, Tasks.NONE, List.of());

    public DayPlan {
        agenda = List.copyOf(agenda);
        thoughts = List.copyOf(thoughts);
    }

    /// @param first as many as can be looked over
    /// @param count of all of them
    public record Tasks(List<Task> first, long count) {
        static final Tasks NONE = new Tasks(List.of(), 0);

        public Tasks {
            first = List.copyOf(first);
        }

        boolean isEmpty() {
            return first.isEmpty();
        }

        long more() {
            return count - first.size();
        }
    }

    /// An event, and whether another one of the day overlaps it.
    public record Slot(Event event, boolean conflict) {}

    /// Marks the overlaps; whole-day events never overlap anything.
    static List<Slot> slots(List<Event> events) {
        return events.stream()
                .map(event -> new Slot(event, events.stream().anyMatch(other -> overlap(event, other))))
                .toList();
    }

    boolean isFree() {
        return agenda.isEmpty() && overdue.isEmpty() && due.isEmpty() && thoughts.isEmpty();
    }

    private static boolean overlap(Event one, Event other) {
        return !one.id().equals(other.id())
                && !one.allDay()
                && !other.allDay()
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }
}
