package app.adiuva.cloud.playbook;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.contracts.playbook.PlaybookInput.Kind;
import java.util.List;
import java.util.Map;

/// Playbooks about mail. They read its metadata, never what stands in it.
final class MailPlaybooks {
    private static final int MOST_MAILS = 50;
    private static final PlaybookInput MAIL = Recipe.needed("mail", "Which mail?", Kind.MAIL);

    static final List<Playbook> ALL = List.of(
            Recipe.of(
                            "tasks_from_mail",
                            "Create tasks from a mail",
                            "Finds what a mail asks of you and proposes a task for each of it.")
                    .asking(MAIL)
                    .of(plan -> plan.addDataStep(Recipe.chosen(Source.MAILS, "mail"))
                            .addLlmStep("tasks_from_mails", Map.of(), 0)
                            .addProposal(1)),
            Recipe.of(
                            "draft_reply",
                            "Draft a reply",
                            "Writes a reply to a mail around what you want to say, for you to finish and send.")
                    .asking(MAIL, Recipe.needed("answer", "What do you want to say?", Kind.TEXT))
                    .of(plan -> plan.addDataStep(Recipe.chosen(Source.MAILS, "mail"))
                            .addLlmStep("draft_reply", Map.of("answer", "{{answer}}"), 0)),
            Recipe.of("answer_later", "Answer a mail later", "Makes a task of a mail that you will answer another day.")
                    .asking(MAIL, Recipe.needed("day", "On which day?", Kind.DAY))
                    .of(plan -> plan.addDataStep(Recipe.chosen(Source.MAILS, "mail"))
                            .addStep(
                                    ActionType.CREATE_RECORD,
                                    Table.TASKS,
                                    Map.of(
                                            "title",
                                            "Answer “{{row.subject}}”",
                                            "description",
                                            "From {{row.sender}}: {{row.snippet}}",
                                            "due_at",
                                            "{{day}}",
                                            "all_day",
                                            true,
                                            "tags",
                                            List.of("mail")),
                                    0)),
            Recipe.of(
                            "inbox_triage",
                            "Sort the inbox",
                            "Files every unread mail under a category and marks those that wait for your answer.")
                    .from(BillingTier.PRO)
                    .of(plan -> plan.addDataStep(Recipe.some(Source.MAILS, "unread", MOST_MAILS))
                            .addLlmStep("triage_mails", Map.of(), 0)
                            .addProposal(1)),
            Recipe.of(
                            "tasks_from_inbox",
                            "Create tasks from the inbox",
                            "Goes through the mails that need an answer and proposes a task for whatever they ask.")
                    .from(BillingTier.PRO)
                    .of(plan -> plan.addDataStep(Recipe.some(Source.MAILS, "needs_answer", MOST_MAILS))
                            .addLlmStep("tasks_from_mails", Map.of(), 0)
                            .addProposal(1)));

    private MailPlaybooks() {}
}
