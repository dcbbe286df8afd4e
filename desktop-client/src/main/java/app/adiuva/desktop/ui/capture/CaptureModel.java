package app.adiuva.desktop.ui.capture;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.attachment.Refusal;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.quickadd.QuickAdd;
import app.adiuva.desktop.ui.attachment.AttachmentWords;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is typed into the capture sheet, and what becomes of it: a thought, a task or a question. The sheet hears
/// when the disk has it, unless more was typed meanwhile. JavaFX thread only.
public final class CaptureModel {
    private final Desk desk;
    private final Latest reading;
    private final Draft typed = new Draft();
    private final StringProperty draft = typed.text();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<String> projects = FXCollections.observableArrayList();
    private final ObservableList<Offered> files = FXCollections.observableArrayList();
    private Runnable onKept = () -> {};
    private Runnable onStill = () -> {};
    private boolean writing;

    private record Names(List<String> tags, List<String> projects) {}

    public CaptureModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.runner());
        FilesKeeper.keep(files, desk);
    }

    public StringProperty draft() {
        return draft;
    }

    public ObservableList<String> tags() {
        return tags;
    }

    public ObservableList<String> projects() {
        return projects;
    }

    /// What will belong to the thought or the task.
    public ObservableList<Offered> files() {
        return files;
    }

    /// @param done called whenever the disk has all that was typed and given
    public void onKept(Runnable done) {
        onKept = done;
    }

    /// Does this once nothing is on its way to the disk, now when nothing is; large files may take a while.
    public void whenStill(Runnable action) {
        if (writing) {
            onStill = action;
        } else {
            action.run();
        }
    }

    /// The sheet opens: reads the names that can be completed.
    public void opened() {
        reading.run(
                () -> new Names(
                        desk.workspace().thoughts().tags(),
                        desk.workspace().tasks().lists()),
                names -> {
                    tags.setAll(names.tags());
                    projects.setAll(names.projects());
                },
                _ -> {});
    }

    /// Adds these words to what is being typed, which is never lost for them.
    public void add(String words) {
        draft.set(draft.get().isBlank() ? words : draft.get() + "\n" + words);
    }

    public void keep() {
        String content = content();
        write(content, Table.THOUGHTS, () -> List.of(desk.workspace().thoughts().keep(content)), text("capture.done"));
    }

    /// The first line is read like that of Tasks; further lines are the description.
    public void makeTask() {
        String content = content();
        Map<String, @Nullable Object> fields = fields(content);
        write(
                content,
                Table.TASKS,
                () -> desk.workspace().changes().perform(List.of(PlanAction.create(Table.TASKS, fields))),
                text("capture.task_done", String.valueOf(fields.get("title"))));
    }

    /// What was typed; files that come without a word speak for themselves.
    private String content() {
        return draft.get().isBlank()
                ? files.stream().map(Offered::name).collect(Collectors.joining(", "))
                : draft.get().strip();
    }

    public void ask() {
        String question = draft.get().strip();
        if (!question.isEmpty() && !writing) {
            draft.set("");
            desk.navigator().closeOverlay();
            desk.navigator().ask(question);
        }
    }

    private static List<String> ids(List<JournalEntry> done) {
        return done.stream().map(JournalEntry::id).toList();
    }

    private Map<String, @Nullable Object> fields(String content) {
        String[] lines = content.split("\\R", 2);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(
                QuickAdd.read(lines[0], desk.formats().now(), desk.formats().weekStart(), projects)
                        .fields());
        if (lines.length > 1 && !lines[1].isBlank()) {
            fields.put("description", lines[1].strip());
        }
        return fields;
    }

    private record Kept(List<JournalEntry> entries, List<Refusal> refused) {}

    private void write(String content, Table table, Callable<List<JournalEntry>> work, String said) {
        if (content.isEmpty() || writing) {
            return;
        }
        writing = true;
        typed.hold();
        List<Offered> given = List.copyOf(files);
        desk.runner()
                .run(
                        () -> keep(work.call(), table, given),
                        kept -> {
                            writing = false;
                            typed.kept();
                            files.setAll(left(given, kept.refused()));
                            if (draft.get().isBlank() && files.isEmpty()) {
                                onKept.run();
                            }
                            tell(kept, said);
                            desk.edits().changed();
                            still();
                        },
                        failure -> {
                            writing = false;
                            typed.release();
                            desk.toasts().warn(Trouble.keeping(failure));
                            still();
                        });
    }

    private void still() {
        Runnable action = onStill;
        onStill = () -> {};
        action.run();
    }

    private Kept keep(List<JournalEntry> entries, Table table, List<Offered> given) {
        String id = Objects.requireNonNull(entries.getFirst().diff().id());
        return new Kept(entries, desk.workspace().attachments().addAll(table, id, given));
    }

    /// What came meanwhile, and what may be taken another time.
    private List<Offered> left(List<Offered> given, List<Refusal> refused) {
        List<Offered> left = new ArrayList<>(files);
        left.removeAll(given);
        refused.stream().filter(Refusal::mayPass).map(Refusal::offered).forEach(left::add);
        return left;
    }

    private void tell(Kept kept, String said) {
        Toasts.Action undo = new Toasts.Action(text("undo"), () -> desk.edits().undo(ids(kept.entries())));
        desk.toasts().say(said, undo);
        kept.refused().forEach(one -> desk.toasts().warn(AttachmentWords.refused(one)));
    }
}
