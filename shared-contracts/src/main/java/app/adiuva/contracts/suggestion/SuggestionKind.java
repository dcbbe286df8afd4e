package app.adiuva.contracts.suggestion;

/// What a thought may be turned into. In JSON in lower case.
public enum SuggestionKind {
    /// Something to do.
    TASK,
    /// A tag of the thought.
    TAG
}
