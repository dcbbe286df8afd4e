package app.adiuva.cloud.agent.email;

import static app.adiuva.cloud.agent.ToolSpec.flag;
import static app.adiuva.cloud.agent.ToolSpec.oneOf;
import static app.adiuva.cloud.agent.ToolSpec.text;

import app.adiuva.cloud.agent.ToolSpec;
import app.adiuva.cloud.agent.task.TaskToolSpecs;
import java.util.List;

/// The tools of the e-mail agent, as the model sees them.
public final class EmailToolSpecs {
    public static final ToolSpec LIST_MAILS = ToolSpec.named(
                    "list_mails", "Finds messages by their metadata, newest first. Returns rows with their ids.")
            .takes("query", text(200), "Words that the subject, sender or snippet contain")
            .takes("needs_answer", flag(), "Only messages that need an answer, or only those that do not")
            .takes("category", text(60), "Exactly this category")
            .takes("from", text(320), "Part of the sender's name or address")
            .build();

    public static final ToolSpec CLASSIFY_EMAIL = ToolSpec.named(
                    "classify_email", "Proposes a category for one message and whether it needs an answer.")
            .needs("id", text(64), "The message's id, from list_mails")
            .needs("category", text(60), "One word such as work, private, newsletter, invoice")
            .needs("needs_answer", flag(), "Whether the user should reply")
            .build();

    public static final ToolSpec EXTRACT_ACTION_ITEMS = ToolSpec.named(
                    "extract_action_items",
                    "Finds things to do in the subject and snippet of one message. Proposes nothing: create_task does.")
            .needs("id", text(64), "The message's id, from list_mails")
            .build();

    public static final ToolSpec DRAFT_RESPONSE = ToolSpec.named(
                    "draft_response", "Writes a reply to a message around what the user wants to say. Nothing is sent.")
            .needs("id", text(64), "The message's id, from list_mails")
            .takes("tone", oneOf("friendly", "formal", "brief"), "friendly when left out")
            .takes("answer", text(8_000), "What the user wants to say; a gap to fill in when left out")
            .build();

    public static final List<ToolSpec> ALL =
            List.of(LIST_MAILS, CLASSIFY_EMAIL, EXTRACT_ACTION_ITEMS, TaskToolSpecs.CREATE_TASK, DRAFT_RESPONSE);

    private EmailToolSpecs() {}
}
