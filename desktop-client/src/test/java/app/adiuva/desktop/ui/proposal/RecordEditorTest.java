package app.adiuva.desktop.ui.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

class RecordEditorTest {
    private final List<Map<String, Object>> saved = new ArrayList<>();

    @Test
    void every_field_of_a_new_thought_is_edited_and_only_what_changed_is_written() {
        Map<String, Object> fields =
                Map.of("content", "Roses", "tags", List.of("garden"), "thought_type", "note", "status", "inbox");
        PlanAction action = PlanAction.create(Table.THOUGHTS, Map.copyOf(fields));
        RowDiff row = new RowDiff(0, RowDiff.Kind.CREATE, Table.THOUGHTS, "1", "Roses", Map.of(), Map.copyOf(fields));
        Map<String, Object> changed = Fx.call(() -> {
            RecordEditor editor = editor(action, row);
            write(editor, "#step-content", "Roses and lavender");
            write(editor, "#step-tags", "garden, bed");
            type(editor).setValue("idea");
            ((CheckBox) editor.lookup("#step-is_actionable")).setSelected(true);
            return editor.changed();
        });
        assertEquals(
                Map.of(
                        "content",
                        "Roses and lavender",
                        "tags",
                        List.of("garden", "bed"),
                        "thought_type",
                        "idea",
                        "is_actionable",
                        true),
                changed);
    }

    @Test
    void of_a_change_only_what_it_sets_is_shown() {
        PlanAction action = PlanAction.update(Table.MAILS, "1", Map.of("category", "travel", "needs_answer", true));
        RowDiff row = new RowDiff(
                0,
                RowDiff.Kind.UPDATE,
                Table.MAILS,
                "1",
                "Your booking",
                Map.of("needs_answer", false),
                Map.of("category", "travel", "needs_answer", true));
        Map<String, Object> changed = Fx.call(() -> {
            RecordEditor editor = editor(action, row);
            assertNull(editor.lookup("#step-status"));
            write(editor, "#step-category", " ");
            ((CheckBox) editor.lookup("#step-needs_answer")).setSelected(false);
            return editor.changed();
        });
        assertEquals(List.of("category", "needs_answer"), List.copyOf(changed.keySet()));
        assertNull(changed.get("category"));
        assertEquals(false, changed.get("needs_answer"));
    }

    @Test
    void a_title_may_not_be_empty() {
        PlanAction action = new PlanAction(
                ActionType.SEND_NOTIFICATION, null, Map.of("title", "Stand up", "body", "You sat for two hours"));
        RowDiff row = new RowDiff(0, RowDiff.Kind.NOTIFY, null, "1", "Stand up", Map.of(), action.data());
        Fx.call(() -> {
            RecordEditor editor = editor(action, row);
            write(editor, "#step-title", "");
            button(editor).fire();
            assertEquals(List.of(), saved);
            write(editor, "#step-title", "Stretch");
            write(editor, "#step-body", "");
            button(editor).fire();
            return editor;
        });
        assertEquals("Stretch", saved.getFirst().get("title"));
        assertTrue(saved.getFirst().containsKey("body"));
    }

    @Test
    void a_deletion_has_nothing_to_edit() {
        assertEquals(false, RecordEditor.canEdit(PlanAction.delete(Table.THOUGHTS, "1")));
    }

    private RecordEditor editor(PlanAction action, RowDiff row) {
        return new RecordEditor(action, row, saved::add, () -> {});
    }

    private static void write(Node editor, String field, String words) {
        ((TextInputControl) editor.lookup(field)).setText(words);
    }

    private static Button button(RecordEditor editor) {
        return (Button) editor.lookup(".button");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> type(Node editor) {
        return (ComboBox<String>) editor.lookup("#step-thought_type");
    }
}
