package app.adiuva.desktop.ui.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentUndoTest {
    @TempDir
    Path home;

    @Test
    void the_undo_key_brings_a_removed_file_back_and_no_older_act() throws Exception {
        Path file = Files.writeString(home.resolve("list.txt"), "milk", StandardCharsets.UTF_8);
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            Desk desk = Desks.inline(workspace);
            String task = Objects.requireNonNull(workspace
                    .changes()
                    .perform(List.of(PlanAction.create(Table.TASKS, Map.of("title", "Shop"))))
                    .getFirst()
                    .diff()
                    .id());
            workspace.attachments().add(Table.TASKS, task, file);
            Fx.run(() -> {
                AttachmentStrip strip = new AttachmentStrip(desk, Table.TASKS);
                strip.show(task);
                strip.lookupAll(".button").stream()
                        .map(Button.class::cast)
                        .filter(button -> "Remove list.txt".equals(button.getAccessibleText()))
                        .forEach(Button::fire);
                assertEquals(List.of(), workspace.attachments().of(task));
                desk.edits().undoLatest();
            });
            assertEquals(1, workspace.attachments().of(task).size());
            assertEquals(1, workspace.tasks().all().size());
        }
    }
}
