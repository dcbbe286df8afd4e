package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.Fault;
import java.util.List;

/// Why a playbook, an input, or what a step brought may not be used: a fact, which each screen says in the language of
/// its user. Nothing was changed.
public sealed interface Refusal {

    int MOST_STEPS = 50;

    /// The same in English, with what to do.
    String words();

    /// What needs no name to be said.
    enum Plain implements Refusal {
        NO_PLAYBOOK("There is no playbook of this name. `adiuva playbook list` shows them."),
        PLAYBOOK_GONE("This playbook is no longer there. Nothing was done."),
        RUN_GONE("There is no such run any more. Run the playbook again."),
        RUN_FORGOTTEN("This run was forgotten meanwhile. Nothing was changed."),
        RUN_APPLIED("This run is over: what it proposed was applied. Run the playbook again."),
        RUN_DECLINED("This run is over: what it proposed was declined. Run the playbook again."),
        RUN_OF_ANOTHER_VERSION("This run was begun by another version of Adiuva, and this one cannot read it. Nothing"
                + " was done. Go on with it in the newer one, or forget it and run the playbook again."),
        ASKS_NOTHING("This playbook asks for nothing, but something was given. Nothing was done.");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// An answer to something that the playbook does not ask for.
    ///
    /// @param names of what it asks for
    record AsksOnly(List<String> names) implements Refusal {
        public AsksOnly {
            names = List.copyOf(names);
        }

        @Override
        public String words() {
            return "This playbook asks only for " + String.join(", ", names) + ". Nothing was done.";
        }
    }

    /// An answer is missing or wrong.
    ///
    /// @param label what the user was asked
    /// @param name as the command calls it
    record OfInput(String label, String name, InputFault fault) implements Refusal {
        @Override
        public String words() {
            return "The input “" + label + "” (" + name + ") " + fault.words + ". Nothing was done.";
        }
    }

    /// What is wrong with an answer.
    enum InputFault {
        MISSING("is needed"),
        TOO_LONG("is longer than 2,000 characters"),
        CONTROL_CHARACTERS("holds control characters"),
        NO_DAY("is no day such as today, tomorrow or 2026-11-21"),
        NO_RECORD("is not the ID of a record that there is");

        private final String words;

        InputFault(String words) {
            this.words = words;
        }
    }

    /// A file was not taken.
    enum OfFile implements Refusal {
        TOO_LARGE("it is larger than a megabyte"),
        NO_TEXT("it is no text"),
        UNREADABLE("it cannot be opened"),
        NO_PLAYBOOK("it is no JSON of a playbook"),
        EMPTY("it is empty");

        private final String why;

        OfFile(String why) {
            this.why = why;
        }

        @Override
        public String words() {
            return "This file was not taken, and nothing was changed: " + why + ".";
        }
    }

    /// @param step whose fault it is, from 1; 0 for the whole playbook
    record OfPlaybook(PlaybookFault fault, int step) implements Refusal {
        @Override
        public String words() {
            return "This playbook cannot be used, and nothing was done: " + (step == 0 ? "" : "step " + step + ": ")
                    + fault.words() + ".";
        }
    }

    /// @param steps that it has
    record StepCount(int steps) implements Refusal {
        @Override
        public String words() {
            return "This playbook cannot be used, and nothing was done: it has " + steps + " steps, and 1 to "
                    + MOST_STEPS + " are allowed.";
        }
    }

    /// A step brought what it may not.
    ///
    /// @param step from 1
    record OfStep(int step, StepFault fault) implements Refusal {
        @Override
        public String words() {
            return brought(step, fault.words);
        }
    }

    /// What is wrong with what a step brought.
    enum StepFault {
        TEXT("its text is missing or too long"),
        ANOTHER_AGENT("another agent answered than the playbook names"),
        NO_MODEL("it does not say which model answered"),
        MANY_CHANGES("it wants more than 200 changes at once"),
        NO_TYPE("a change has no type");

        private final String words;

        StepFault(String words) {
            this.words = words;
        }
    }

    /// A step wants a change that may not be.
    ///
    /// @param step from 1
    /// @param change of the step, from 1
    record OfChange(int step, int change, Fault fault) implements Refusal {
        @Override
        public String words() {
            return brought(step, "change " + change + ": " + fault.words());
        }
    }

    /// What a run proposes can no longer be done.
    ///
    /// @param changes how many it proposes
    /// @param change the one at fault, from 1
    record CannotBeDone(int changes, int change, Fault fault) implements Refusal {
        @Override
        public String words() {
            return "What this run proposes cannot be done, and nothing was changed: of its " + changes
                    + " changes, number " + change + ": " + fault.words()
                    + ". Forget the run, and run the playbook again.";
        }
    }

    private static String brought(int step, String why) {
        return "Step " + step + " brought something that was refused: " + why
                + ". Nothing was changed. Going on tries the step again; if that does not help, forget the run.";
    }
}
