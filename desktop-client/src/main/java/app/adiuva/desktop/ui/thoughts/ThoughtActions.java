package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Retagging;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.thought.ThoughtType;
import app.adiuva.desktop.ui.kit.Asked;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the user does to thoughts, one or many: each is one act, which one key takes back. JavaFX thread only.
public final class ThoughtActions {
    private static final int TITLE_LENGTH = 200;

    private final Desk desk;
    private final Asked asked;

    ThoughtActions(Desk desk) {
        this.desk = desk;
        this.asked = new Asked(desk.edits());
    }

    /// Makes a task of the thought and marks the thought as kept, in one step that one undo takes back.
    void turnIntoTask(Thought thought) {
        String title = thought.content().strip().lines().findFirst().orElse("");
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        task.put("source_thought_id", thought.id());
        task.put("title", title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…");
        if (!thought.content().strip().equals(title)) {
            task.put("description", thought.content());
        }
        if (!thought.tags().isEmpty()) {
            task.put("tags", thought.tags());
        }
        desk.edits()
                .perform(
                        List.of(
                                PlanAction.create(Table.TASKS, task),
                                update(thought, Map.of("status", "kept", "is_actionable", true))),
                        text("thought.became_task"));
    }

    /// Keeps another text; a blank one changes nothing.
    ///
    /// @param done runs when the text is stored
    void save(Thought thought, String content, Runnable done) {
        if (content.isBlank() || content.strip().equals(thought.content())) {
            done.run();
        } else {
            Map<String, @Nullable Object> fields = desk.workspace().thoughts().reworded(thought, content.strip());
            desk.edits().perform(List.of(update(thought, fields)), "", _ -> done.run());
        }
    }

    /// Gives the thought a tag, however it was typed; nothing happens when it has it.
    void addTag(Thought thought, String typed) {
        String tag = typed.strip().replaceFirst("^#", "").replaceAll("\\s+", "-");
        if (!tag.isEmpty()) {
            retag(List.of(thought), Set.of(tag), Set.of(), "");
        }
    }

    void removeTag(Thought thought, String tag) {
        retag(List.of(thought), Set.of(), Set.of(tag), "");
    }

    /// Adds and removes tags, each thought keeping its others. Case does not tell tags apart.
    void tag(List<Thought> thoughts, Set<String> add, Set<String> remove) {
        retag(thoughts, add, remove, counted(thoughts.size(), text("tasks.tagged")));
    }

    void status(List<Thought> thoughts, ThoughtStatus status) {
        String said = switch (status) {
            case INBOX -> text("thought.inboxed");
            case KEPT -> text("thought.kept");
            case ARCHIVED -> text("thought.archived");
        };
        each(
                changing(thoughts, "status", wire(status), each -> wire(each.status())),
                each -> update(each, Map.of("status", wire(status))),
                counted(thoughts.size(), said));
    }

    /// Says what kind of thought they are.
    void type(List<Thought> thoughts, ThoughtType type) {
        each(
                changing(
                        thoughts,
                        "type",
                        type.name(),
                        each -> each.thoughtType().name()),
                each -> update(each, desk.workspace().thoughts().retyped(each, type)),
                "");
    }

    /// Says whether something is to be done about them.
    void actionable(List<Thought> thoughts, boolean actionable) {
        each(
                changing(thoughts, "actionable", String.valueOf(actionable), each -> String.valueOf(each.actionable())),
                each -> update(each, Map.of("is_actionable", actionable)),
                counted(thoughts.size(), actionable ? text("thought.actionable") : text("thought.not_actionable")));
    }

    /// Something is to be done about all of them, or, when that is so, about none.
    void turnActionable(List<Thought> thoughts) {
        asked.read();
        boolean all = thoughts.stream()
                .map(each -> asked.or(each.id(), "actionable", String.valueOf(each.actionable())))
                .allMatch("true"::equals);
        actionable(thoughts, !all);
    }

    /// To the trash.
    void delete(List<Thought> thoughts) {
        each(
                thoughts,
                each -> PlanAction.delete(Table.THOUGHTS, each.id()),
                counted(thoughts.size(), text("thought.deleted")));
    }

    /// By the tags that they have when it is written: whoever types fast has seen fewer.
    private void retag(List<Thought> thoughts, Set<String> add, Set<String> remove, String message) {
        Retagging wanted =
                new Retagging(Table.THOUGHTS, thoughts.stream().map(Thought::id).toList(), add, remove);
        desk.edits().carryOut(wanted, pace -> desk.workspace().changes().retag(wanted, pace), message);
    }

    /// Those that are not so, and are not about to be.
    private List<Thought> changing(
            List<Thought> thoughts, String field, String value, Function<Thought, String> stored) {
        asked.read();
        return thoughts.stream()
                .filter(each -> asked.isNew(each.id(), field, value, stored.apply(each)))
                .toList();
    }

    private void each(List<Thought> thoughts, Function<Thought, PlanAction> action, String message) {
        perform(thoughts.stream().map(action).toList(), message);
    }

    private void perform(List<PlanAction> actions, String message) {
        if (!actions.isEmpty()) {
            desk.edits().perform(actions, message);
        }
    }

    private static PlanAction update(Thought thought, Map<String, @Nullable Object> fields) {
        return PlanAction.update(Table.THOUGHTS, thought.id(), fields);
    }

    private static String counted(int count, String message) {
        return count == 1 ? message : text("thoughts.counted", count, message);
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
