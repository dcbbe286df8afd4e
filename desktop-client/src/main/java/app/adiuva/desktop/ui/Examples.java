package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;

/// Puts the example content among the user's records and takes it out again, as one plan of the journal each way.
/// JavaFX thread only.
final class Examples {
    static final String SETTING = "ui.examples_plan";
    private static final int MOST_JOURNAL = 10_000;

    private final Desk desk;

    Examples(Desk desk) {
        this.desk = desk;
    }

    void add() {
        ExampleContent content =
                new ExampleContent(desk.formats().today(), desk.formats().zone());
        desk.runner()
                .run(() -> add(desk.workspace(), content), added -> finish(added, text("demo.added")), _ -> warn());
    }

    void remove() {
        desk.runner()
                .run(() -> remove(desk.workspace()), removed -> finish(removed, text("demo.removed")), _ -> warn());
    }

    /// Blocking. Returns how many records were made; none when the examples are there already.
    static int add(Workspace workspace, ExampleContent content) {
        if (!workspace.settings().getOrDefault(SETTING, "").isEmpty()) {
            return 0;
        }
        List<JournalEntry> entries = workspace.changes().perform(content.actions());
        workspace.settings().put(SETTING, entries.getFirst().planId());
        return entries.size();
    }

    /// Blocking. Takes back every example that the user has left as it was.
    static int remove(Workspace workspace) {
        String plan = workspace.settings().getOrDefault(SETTING, "");
        List<JournalEntry> entries = workspace.changes().history(MOST_JOURNAL, null).stream()
                .filter(entry -> entry.planId().equals(plan) && entry.undoneAt() == null)
                .toList();
        entries.forEach(entry -> workspace.changes().undo(entry.id()));
        workspace.settings().remove(SETTING);
        return entries.size();
    }

    private void finish(int count, String message) {
        if (count > 0) {
            desk.toasts().say(message);
        }
        desk.edits().changed();
    }

    private void warn() {
        desk.toasts().warn(text("edit.failed"));
    }
}
