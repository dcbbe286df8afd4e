package app.adiuva.contracts.plan;

import java.util.Set;
import java.util.TreeSet;

/// What is wrong with the value of a field: the expectation, never the value.
public sealed interface Misfit {

    /// The same as the end of an English sentence that begins with the field.
    String words();

    /// What needs no number to be said.
    enum Plain implements Misfit {
        EMPTY("must not be empty"),
        NO_TEXT("must be a string"),
        NO_SHORT_TEXT("is not a short text"),
        CONTROL_CHARACTERS("must not contain control characters"),
        NO_TIME("must be a time such as 2026-11-21T15:00:00+01:00"),
        FAR_TIME("must lie between the years 1900 and 2200"),
        NO_FLAG("must be true or false"),
        NO_RECURRENCE("must be a recurrence rule such as FREQ=MONTHLY;BYMONTHDAY=1");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// @param most UTF-16 units
    record TooLong(int most) implements Misfit {
        @Override
        public String words() {
            return "must be at most " + most + " characters long";
        }
    }

    /// @param choices the words that are allowed
    record Unknown(Set<String> choices) implements Misfit {
        public Unknown {
            choices = Set.copyOf(choices);
        }

        @Override
        public String words() {
            return "must be one of " + new TreeSet<>(choices);
        }
    }

    record NoList(int most) implements Misfit {
        @Override
        public String words() {
            return "must be a list of at most " + most + " strings";
        }
    }

    /// @param most UTF-16 units of one of them
    record BadItems(int most) implements Misfit {
        @Override
        public String words() {
            return "must hold strings of at most " + most + " characters";
        }
    }
}
