package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.time.TimeExpression.Length;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one clause of a request asks for.
public sealed interface Wish {

    /// A point in time or a day.
    record When(ZonedDateTime at, boolean allDay) {}

    /// From `from` up to, not including, `to`.
    record Range(ZonedDateTime from, ZonedDateTime to) {}

    record NewTask(
            String title,
            Optional<When> due,
            Optional<String> recurrence,
            Optional<String> priority,
            List<String> tags,
            Purpose purpose)
            implements Wish {
        public NewTask {
            tags = List.copyOf(tags);
        }

        /// How it was put: "add a task …", "remind me to …", "remind me of …", "it rains on Friday, remind me …".
        public enum Purpose {
            TASK,
            REMINDER_TO,
            REMINDER_OF,
            REMINDER_THAT
        }
    }

    /// Things for one list, each with the time, the tags and the priority that were said of them all.
    record ListItems(String list, List<NewTask> items) implements Wish {
        public ListItems {
            items = List.copyOf(items);
        }
    }

    /// Parts of a task that is there.
    record NewParts(Which whole, List<NewTask> parts) implements Wish {
        public NewParts {
            parts = List.copyOf(parts);
        }
    }

    /// @param all whether every task that fits is meant, and not one of them
    record DeleteTasks(Which which, boolean all) implements Wish {}

    /// @param fields of the task that change, by name, with the values of the wire
    /// @param all whether every task that fits is meant, and not one of them
    record ChangeTasks(Which which, Map<String, Object> fields, boolean all) implements Wish {
        public ChangeTasks {
            fields = Map.copyOf(fields);
        }
    }

    /// Which tasks are meant. All parts hold; an empty text asks for nothing.
    ///
    /// @param status `open`, `done` or `any`
    /// @param due when they are due, when that was said
    record Which(String query, String status, String list, Optional<Range> due) {
        private static final Pattern AND = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+");

        public Which(String query, String status, String list) {
            this(query, status, list, Optional.empty());
        }

        /// The name, and the names that it may be made of: "salt and pepper", then "salt" and "pepper".
        public List<Which> readings() {
            List<Which> readings = new ArrayList<>(List.of(this));
            if (AND.matcher(query).find()) {
                AND.splitAsStream(query)
                        .filter(part -> !part.isBlank())
                        .map(part -> new Which(part, status, list, due))
                        .forEach(readings::add);
            }
            return List.copyOf(readings);
        }
    }

    /// @param query words that the task holds, or an empty text
    /// @param list the name of the list, or an empty text for all
    /// @param overdue whether what is due earlier counts too
    /// @param priority the only one wanted; empty for any
    /// @param due when they are due; of completed ones when they were finished
    record ShowTasks(
            String query, String list, boolean overdue, boolean completed, String priority, Optional<Range> due)
            implements Wish {}

    /// @param until the end, exclusive, of what takes several days
    record NewEvent(
            String title,
            When start,
            Optional<ZonedDateTime> until,
            int minutes,
            List<String> attendees,
            Optional<String> recurrence,
            Optional<String> location)
            implements Wish {
        public NewEvent {
            attendees = List.copyOf(attendees);
        }
    }

    /// @param from the time it is moved from, when that was said
    /// @param sameDay whether only a time of day was said, so that the day stays
    record MoveEvent(String query, Optional<Range> from, When to, boolean sameDay) implements Wish {}

    /// A task or an event that is moved by so much from where it is.
    ///
    /// @param by negative for earlier
    record Shift(String query, boolean event, Length by) implements Wish {}

    record Invite(String query, List<String> people) implements Wish {
        public Invite {
            people = List.copyOf(people);
        }
    }

    /// @param on when they are, when that was said
    /// @param all whether every event that fits is meant, and not one of them
    record DeleteEvents(String query, Optional<Range> on, boolean all) implements Wish {}

    record ShowEvents(Optional<Range> range, String query) implements Wish {}

    /// The next event that has not begun.
    ///
    /// @param query words that it holds, or an empty text
    record NextEvent(ZonedDateTime after, String query) implements Wish {}

    record Conflicts(Range range) implements Wish {}

    record PlanDay(LocalDate day) implements Wish {}

    record ShowMails(boolean needsAnswer, String from) implements Wish {}

    /// The frame of a reply to a message.
    ///
    /// @param query words that its subject or sender contains, or an empty text for the newest that needs an answer
    record DraftReply(String query) implements Wish {}

    record CountDays(String metric, Range range) implements Wish {}

    record CountNow(String metric) implements Wish {}

    record Report(Range range) implements Wish {}

    record Thought(String content, String type, List<String> tags) implements Wish {
        public Thought {
            tags = List.copyOf(tags);
        }
    }

    record FindNotes(String query) implements Wish {}

    record Abilities() implements Wish {}

    /// Work over many rows that people ask for again and again.
    ///
    /// @param about whom or what it is about: a name, a day; empty for everything
    /// @param text what is to be written
    record Routine(Job job, String about, String text, ZonedDateTime now) implements Wish {
        public enum Job {
            TASKS_OF_MAILS("email_agent"),
            SORTED_MAILS("email_agent"),
            REPLY("email_agent"),
            MEETING("calendar_agent"),
            DAYS_AHEAD("calendar_agent"),
            OVERDUE("task_agent"),
            TASKS_OF_NOTES("task_agent"),
            DAY_REVIEW("task_agent");

            private final String agent;

            Job(String agent) {
                this.agent = agent;
            }
        }
    }

    /// Words that want no more than a word back.
    record Courtesy(Kind kind) implements Wish {
        public enum Kind {
            HELLO,
            THANKS,
            GOODBYE,
            YES_OR_NO,
            /// The user's clock.
            NOW
        }
    }

    /// A wish about something of this agent's field that none of its tools grants.
    record Beyond(String agent, Field field) implements Wish {
        public enum Field {
            SENDING,
            CONTACTS,
            MAIL,
            CALENDAR,
            TASKS,
            FIGURES,
            ELSEWHERE,
            /// Help to harm somebody or to break the law.
            HARM,
            /// Somebody may be about to harm themselves.
            CRISIS,
            UNDO,
            /// An event without its time.
            NO_TIME,
            /// A reminder of nothing.
            NO_WHAT,
            GERMAN
        }
    }

    /// What "it" means in the next request: the name of what this wish is about.
    default Optional<String> subject() {
        return switch (this) {
            case NewTask task -> Optional.of(task.title());
            case NewEvent event -> Optional.of(event.title());
            case ChangeTasks change -> Optional.of(change.which().query());
            case MoveEvent move -> Optional.of(move.query());
            case Shift shift -> Optional.of(shift.query());
            default -> Optional.empty();
        };
    }

    /// Whether what it is about stands on the calendar.
    default boolean isAboutEvent() {
        return this instanceof NewEvent
                || this instanceof MoveEvent
                || this instanceof Shift(var _, boolean event, var _) && event;
    }

    /// The agent whose tools grant it.
    default String agent() {
        return switch (this) {
            case NewTask _, ListItems _, NewParts _, DeleteTasks _, ChangeTasks _, ShowTasks _ -> "task_agent";
            case NewEvent _, MoveEvent _, Invite _, DeleteEvents _, ShowEvents _, NextEvent _, Conflicts _, PlanDay _ ->
                "calendar_agent";
            case Shift shift -> shift.event() ? "calendar_agent" : "task_agent";
            case ShowMails _, DraftReply _ -> "email_agent";
            case CountDays _, CountNow _, Report _ -> "analytics_agent";
            case Thought _, FindNotes _, Abilities _, Courtesy _ -> "general_agent";
            case Routine routine -> routine.job().agent;
            case Beyond(String agent, var _) -> agent;
        };
    }
}
