package app.adiuva.contracts.plan;

import org.jspecify.annotations.Nullable;

/// Why an action may not be carried out: a fact, which each screen says in the language of its user. It names fields
/// and expectations, never values.
public sealed interface Fault {

    /// The same in English.
    String words();

    /// What needs no name to be said: the first ones are seen in the action itself, the others only in the records.
    enum Plain implements Fault {
        TABLE_MISSING("the table is missing"),
        TABLE_OF_NOTIFICATION("a notification has no table"),
        DOCUMENTS_ONLY("the table must be documents"),
        MAIL_MADE("mails come from the mailbox and cannot be created"),
        EVENT_WITHOUT_TIMES("an event needs starts_at and ends_at"),
        NOTHING_TO_CHANGE("nothing to change is given"),
        MORE_THAN_ID("a deletion takes only the id"),
        ID_MISSING("the id of the row is missing"),
        NOTIFICATION_FIELDS("a notification has a title and a body"),
        EVENT_BACKWARDS("the event would end before it starts"),
        PART_OF_ITSELF("a task cannot be a part of itself"),
        WHOLE_GONE("the task that this would be a part of is not there"),
        PART_OF_PART("a part of a task cannot have parts itself"),
        PART_WITH_PARTS("a task that has parts cannot be a part of another");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// The value of a field does not fit.
    record OfField(String field, Misfit misfit) implements Fault {
        @Override
        public String words() {
            return "the field " + field + " " + misfit.words();
        }
    }

    record NoSuchField(Table table) implements Fault {
        @Override
        public String words() {
            return "the table " + table.wire() + " has no field of that name";
        }
    }

    record NoSuchRow(Table table) implements Fault {
        @Override
        public String words() {
            return "there is no row with this id in " + table.wire();
        }
    }

    /// @param agent that proposes it, or several joined by [ActionCheck#AGENT_SEPARATOR]
    record NotGranted(
            String agent, ActionType type, @Nullable Table table) implements Fault {
        @Override
        public String words() {
            return agent + " is not allowed to do this: " + type.wire() + (table == null ? "" : " on " + table.wire());
        }
    }
}
