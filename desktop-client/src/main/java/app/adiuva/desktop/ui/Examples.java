package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Trash;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Puts the example content among the user's records and takes it out again, as one plan of the journal each way.
/// JavaFX thread only.
final class Examples {
    static final String SETTING = "ui.examples_plan";
    private static final String KEPT = "ui.examples_kept";
    private static final int MOST_TRASH = 10_000;

    private final Desk desk;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();

    Examples(Desk desk) {
        this.desk = desk;
    }

    /// Whether examples are among the records, as of the last look.
    ReadOnlyBooleanProperty present() {
        return present.getReadOnlyProperty();
    }

    /// Looks whether there are any besides those that the user has made their own.
    void look() {
        desk.runner().run(() -> isThere(desk.workspace()), present::set, _ -> {});
    }

    void add() {
        ExampleContent content =
                new ExampleContent(desk.formats().today(), desk.formats().zone());
        desk.runner()
                .run(
                        () -> add(desk.workspace(), content),
                        added -> finish(added > 0 ? text("demo.added") : text("demo.there")),
                        this::warn);
    }

    void remove() {
        desk.runner().run(() -> remove(desk.workspace()), removal -> finish(describe(removal)), this::warn);
    }

    /// What came of taking the examples out.
    ///
    /// @param removed how many are gone
    /// @param kept how many the user has changed since, which stay
    record Removal(int removed, int kept) {}

    private static boolean isThere(Workspace workspace) {
        int kept = Integer.parseInt(workspace.settings().getOrDefault(KEPT, "0"));
        return standing(workspace).size() > kept;
    }

    /// Blocking. Returns how many records were made; none when the examples are there already.
    static int add(Workspace workspace, ExampleContent content) {
        if (!standing(workspace).isEmpty()) {
            return 0;
        }
        List<JournalEntry> entries = workspace.changes().perform(content.actions());
        workspace.settings().put(SETTING, entries.getFirst().planId());
        workspace.settings().remove(KEPT);
        return entries.size();
    }

    /// Blocking. Takes back every example that the user has left as it was, and remembers the others.
    static Removal remove(Workspace workspace) {
        List<JournalEntry> examples = standing(workspace);
        long removed = examples.reversed().stream()
                .map(entry -> workspace.changes().undo(entry.id()))
                .filter(UndoResult.Undone.class::isInstance)
                .count();
        if (removed == examples.size()) {
            workspace.settings().remove(SETTING);
        }
        int kept = examples.size() - (int) removed;
        workspace.settings().put(KEPT, String.valueOf(kept));
        return new Removal((int) removed, kept);
    }

    /// The examples that are still among the records: neither taken back nor in the trash.
    private static List<JournalEntry> standing(Workspace workspace) {
        Set<String> trashed =
                workspace.trash().list(MOST_TRASH).stream().map(Trash.Item::id).collect(Collectors.toSet());
        return workspace.changes().ofPlan(workspace.settings().getOrDefault(SETTING, "")).stream()
                .filter(entry -> entry.undoneAt() == null
                        && !trashed.contains(entry.diff().id()))
                .toList();
    }

    private static String describe(Removal removal) {
        if (removal.kept() > 0) {
            return text("demo.removed.some", removal.removed(), removal.kept());
        }
        return removal.removed() > 0 ? text("demo.removed") : text("demo.none");
    }

    private void finish(String message) {
        desk.toasts().say(message);
        desk.edits().changed();
        look();
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Edits.explain(failure));
    }
}
