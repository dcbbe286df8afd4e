package app.adiuva.desktop.suggestion;

/// Why something is suggested. In the database and in JSON in lower case.
public enum Reason {
    /// The user says that it has to be done.
    ASKED,
    /// The sentence begins with a deed.
    DEED,
    /// The thought says the tag's own word.
    NAMED,
    /// Thoughts with such words have this tag.
    LEARNT,
    /// A model of the cloud says so, in its own words.
    CLOUD;

    /// Where it comes from: `rules` on this computer, or the `cloud`.
    public String source() {
        return this == CLOUD ? "cloud" : "rules";
    }
}
