package app.adiuva.cloud.playbook;

import app.adiuva.cloud.plan.ExecutionPlanBuilder;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Table;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.contracts.playbook.PlaybookInput.Kind;
import java.util.List;
import java.util.Map;

/// Playbooks about meetings, and about thoughts that are more than thoughts.
final class NotePlaybooks {
    private static final int MOST = 50;
    private static final int RECENT_DAYS = 60;
    private static final PlaybookInput EVENT = Recipe.needed("event", "Which meeting?", Kind.EVENT);
    private static final PlaybookInput NOTES = Recipe.needed("notes", "What was said?", Kind.TEXT);

    static final List<Playbook> ALL = List.of(
            Recipe.of(
                            "thoughts_to_tasks",
                            "Make tasks of thoughts",
                            "Finds what is to be done in the thoughts of your inbox and proposes tasks.")
                    .of(plan -> plan.addDataStep(Recipe.some(Source.THOUGHTS, "inbox", MOST))
                            .addDataStep(Recipe.some(Source.TASKS, "open", 200), 0)
                            .addLlmStep("tasks_from_notes", Map.of(), 1)
                            .addProposal(2)),
            Recipe.of(
                            "prepare_meeting",
                            "Prepare a meeting",
                            "Gathers what you have about a meeting, and blocks half an hour before it to prepare.")
                    .asking(EVENT)
                    .of(plan -> plan.addDataStep(Recipe.between(Source.EVENTS, "any", 0, 30, 100))
                            .addDataStep(Recipe.chosen(Source.EVENTS, "event"), 0)
                            .addDataStep(Recipe.some(Source.TASKS, "open", 100), 1)
                            .addDataStep(Recipe.between(Source.MAILS, "any", -RECENT_DAYS, 0, 100), 2)
                            .addDataStep(Recipe.between(Source.THOUGHTS, "any", -RECENT_DAYS, 0, 100), 3)
                            .addLlmStep("prepare_meeting", Map.of("event", "{{event}}"), 4)
                            .addProposal(5)),
            Recipe.of(
                            "meeting_follow_up",
                            "Follow up a meeting",
                            "Keeps your notes of a meeting and proposes tasks for what was agreed.")
                    .asking(EVENT, NOTES)
                    .of(plan -> keepNotes(plan.addDataStep(Recipe.chosen(Source.EVENTS, "event")))
                            .addLlmStep("tasks_from_notes", Map.of("data", "{{notes}}"), null)
                            .addProposal(2)),
            Recipe.of("meeting_notes", "Keep meeting notes", "Keeps what was said in a meeting as a thought.")
                    .asking(EVENT, NOTES)
                    .of(plan -> keepNotes(plan.addDataStep(Recipe.chosen(Source.EVENTS, "event")))));

    private NotePlaybooks() {}

    private static ExecutionPlanBuilder keepNotes(ExecutionPlanBuilder plan) {
        return plan.addStep(
                ActionType.CREATE_RECORD,
                Table.THOUGHTS,
                Map.of(
                        "content",
                        "Notes of “{{row.title}}”: {{notes}}",
                        "tags",
                        List.of("meeting"),
                        "thought_type",
                        "note",
                        "status",
                        "kept"),
                0);
    }
}
