package app.adiuva.contracts.playbook;

/// Something that a playbook asks for before it starts.
///
/// @param name as the steps refer to it, `{{name}}`
/// @param label the question, for people
public record PlaybookInput(String name, String label, Kind kind, boolean required) {
    public PlaybookInput {
        if (!name.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("the name of an input is a-z and _");
        }
    }

    /// What is asked for. Of records, it is the id; the desktop lets the user choose one. A day is filled in as its
    /// first moment in the user's zone, `2026-11-23T00:00:00+01:00`.
    public enum Kind {
        TEXT,
        DAY,
        TASK,
        EVENT,
        MAIL,
        THOUGHT,
        DOCUMENT
    }
}
