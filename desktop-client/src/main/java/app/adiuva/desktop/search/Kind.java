package app.adiuva.desktop.search;

import java.util.Locale;

/// What can be found. Each kind has an index and a view of what the index holds, made by the migrations.
public enum Kind {
    TASK,
    THOUGHT,
    EVENT,
    MAIL,
    DOCUMENT,
    MESSAGE;

    /// The name in a [Hit] and in JSON.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The FTS5 table; its `rowid` is the view's `seq`.
    String index() {
        return "search_" + wire() + "s";
    }

    /// The rows with what can be found of them: `seq, id, title, body`. A greater `seq` is a newer row.
    String view() {
        return "searchable_" + wire() + "s";
    }
}
