package app.adiuva.cloud.agent.general;

import static app.adiuva.cloud.agent.ToolSpec.oneOf;
import static app.adiuva.cloud.agent.ToolSpec.text;
import static app.adiuva.cloud.agent.ToolSpec.words;

import app.adiuva.cloud.agent.ToolSpec;
import java.util.List;

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
                    "Says what Adiuva can do, with example sentences. For questions about that, and for requests that no"
                            + " tool covers.")
            .build();

    public static final List<ToolSpec> ALL = List.of(CAPTURE_THOUGHT, FIND_NOTES, DESCRIBE_ABILITIES);

    private GeneralToolSpecs() {}
}
