package app.adiuva.cloud.agent.general;

import static app.adiuva.cloud.agent.ToolSpec.oneOf;
import static app.adiuva.cloud.agent.ToolSpec.text;
import static app.adiuva.cloud.agent.ToolSpec.words;

import app.adiuva.cloud.agent.ToolSpec;
import java.util.Collection;
import java.util.Set;

/// The tools of the general agent, as the model sees them.
public final class GeneralToolSpecs {
    public static final ToolSpec CAPTURE_THOUGHT = ToolSpec.named(
                    "capture_thought", "Proposes keeping a note, idea, question or journal line in the user's words.")
            .needs("content", text(100_000), "The text to keep")
            .takes("tags", words(50, 60), "Labels without the # sign")
            .takes("thought_type", oneOf("note", "idea", "question", "task", "journal"), "note when left out")
            .build();

    public static final ToolSpec FIND_NOTES = ToolSpec.named(
                    "find_notes",
                    "Reads the passages of the user's thoughts and documents that came with this request.")
            .takes("query", text(200), "Words that the passage contains")
            .build();

    public static final ToolSpec DESCRIBE_ABILITIES = ToolSpec.named(
                    "describe_abilities",
                    "Says what Adiuva can do, with example sentences. For questions about that, and for requests that"
                            + " no tool covers.")
            .build();

    private GeneralToolSpecs() {}

    /// Hands a part of the request to another agent; what that one proposes counts for the whole request.
    public static ToolSpec callAgent(Collection<String> colleagues) {
        return ToolSpec.named(
                        "call_agent",
                        "Lets another agent handle the request, or a part of it, and answers what it said.")
                .needs("agent", oneOf(Set.copyOf(colleagues)), "The agent that is meant for it")
                .needs("request", text(16_000), "The part for it, in the user's words")
                .build();
    }
}
