package app.adiuva.desktop.playbook;

/// What is wrong with a playbook, as a whole or in one of its steps.
public enum PlaybookFault {
    TITLE("its title is missing or too long"),
    SUMMARY("its summary is missing or too long"),
    LABEL("the label of an input is missing or too long"),
    NO_TIER("it names no plan that includes it"),
    SAME_INPUTS("two inputs have the same name"),
    MANY_INPUTS("it asks for too many inputs"),
    INPUT_KIND("an input is of no kind"),
    NO_PLAN("it has no plan"),
    NEWER("its steps are of a newer version; update Adiuva"),
    UNKNOWN_AGENT("it names an agent that there is not"),
    NOT_THE_USER("it acts for somebody else than the user"),
    NEEDS_CLOUD("it has a step that needs the cloud"),
    STEP_KIND("there is no such kind of step"),
    STRAY_TEMPLATE("only a model step has a template"),
    NO_PROPOSAL("it proposes what no model step gives"),
    STRAY_VARIABLES("a proposal takes no variables"),
    QUERY_ORDER("a query can only add to an earlier query"),
    QUERY("its query is not one that there is"),
    UNKNOWN_INPUT("it needs an unknown input"),
    NO_TEMPLATE("its template is missing"),
    NO_DATA("it takes data from a step that gives none"),
    CHANGE("a change has a table and data, nothing else"),
    CHANGE_EMPTY("its data are missing"),
    NO_TABLE("there is no such table"),
    NO_FIELD("its records have no field of that name"),
    UNKNOWN_PLACE("it needs something that neither an input nor a step gives");

    private final String words;

    PlaybookFault(String words) {
        this.words = words;
    }

    /// The same in English.
    String words() {
        return words;
    }
}
