package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Rule.Said;
import java.util.List;
import java.util.Locale;

/// Thoughts to keep in the user's own words, and questions about those that were kept.
final class Noting {
    /// Read over the whole text, so that times stay in the note.
    static final List<Rule> KEEPING = List.of(Rule.of(
            Noting::thought,
            "(note|jot down|write down|save|capture|record) [this|a|my|the|down] (thought|idea|note|question) [that] <what>",
            "(note|jot down|write down|note down|capture) [to self|to myself] [that|this] <what>",
            "(take|make|add|create|new) [a] [new] (note|thought|idea) [to self|of|that|about] <what>",
            "(remember|keep in mind) that <what>",
            "i [have|have got|had|got] [a|an] [new|another] (thought|idea|question) [about|for] <what>",
            "[new] (note|thought|journal|question|idea) [to self] <what>",
            "dear diary <what>"));

    /// "when did I last write about the roof?" is no question about mails
    static final List<Rule> WRITTEN = List.of(Rule.of(
            said -> new Wish.FindNotes(Text.name(said.get("what"))),
            "(summarize|summarise|recap|sum up) [{my}] (notes|thoughts|ideas) (about|on|for) <what>",
            "when did i [last] (write|note|say|think) [down|something|anything] (about|of|on) <what>"));

    /// "what did I write about the roof?"
    static final List<Rule> FINDING = List.of(Rule.of(
            said -> new Wish.FindNotes(Text.name(said.get("what"))),
            "what did i (write|note|say|think|decide|capture) [down] [in my notes] [about|for|on] <what>",
            "what (do|did) i (know|have) [noted|written] [down] about <what>",
            "what was (my|that|the) (idea|thought|note) (about|for|on) <what>",
            "[are there|do i have|have i got|any] [any] (notes|thoughts|ideas) (about|on|for) <what>",
            "(find|search|look up|look for|look in|look through) [in|through] [{my}] (notes|thoughts|ideas|journal)"
                    + " [about|for|on|with] <what>",
            "(search for|look up|search) <what>",
            "(find|show|read) [me] {my} (notes|note|thoughts) (about|for|on) <what>",
            "(show|tell|give) me everything [i have|i know|i noted] (about|on) <what>"));

    private Noting() {}

    private static Wish thought(Said said) {
        String text = said.clause().text().toLowerCase(Locale.ROOT);
        String head = text.substring(0, Math.min(text.length(), 30));
        String type = head.contains("idea")
                ? "idea"
                : head.startsWith("question")
                        ? "question"
                        : head.matches("(?:journal|dear diary).*") ? "journal" : "note";
        return new Wish.Thought(
                Text.capitalized(Text.trimmed(said.get("what"))),
                type,
                said.clause().tags());
    }
}
