package app.adiuva.desktop.ui.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveriesTest {
    private static final Deliverable PLAN =
            new Deliverable("Plan", List.of(new Deliverable.Document("plan.md", "words")));

    @TempDir
    Path home;

    @TempDir
    Path notes;

    @AutoClose
    private Workspace workspace;

    private final Desks.Later later = new Desks.Later();
    private Desk desk;
    private Target folder;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.on(workspace, later);
        folder = new Target.Folder("notes", notes);
    }

    @Test
    void a_delivery_that_outlives_its_sheet_closes_no_other_one() {
        Deliveries model = deliveries(() -> PLAN);
        model.deliver(folder);
        model.leave();
        later.runAll();
        assertTrue(Files.exists(notes.resolve("plan.md")));
        assertEquals(List.of(), Desks.trail(desk));
        assertTrue(Desks.toasts(desk).getFirst().startsWith("Delivered to notes"));

        Deliveries other = deliveries(() -> PLAN);
        other.deliver(folder);
        later.runAll();
        assertEquals(List.of("close overlay"), Desks.trail(desk));
    }

    @Test
    void a_delivery_that_fails_says_so_also_when_its_sheet_is_gone() {
        Deliveries model = deliveries(() -> {
            throw new IllegalStateException("the text is gone");
        });
        model.deliver(folder);
        later.runAll();
        assertEquals(
                "That did not work, and nothing was delivered.", model.trouble().get());
        assertEquals(List.of(), Desks.toasts(desk));

        model.deliver(folder);
        model.leave();
        later.runAll();
        assertEquals(List.of("That did not work, and nothing was delivered."), Desks.toasts(desk));
        assertFalse(model.busy().get());
    }

    @Test
    void what_is_typed_of_a_new_place_stays_when_the_list_is_read() {
        Fx.run(() -> {
            Deliveries model = deliveries(() -> PLAN);
            NewTarget fields = new NewTarget(model);
            workspace.targets().keep(folder);
            TextField name = (TextField) fields.lookup("#target-name");
            name.setText("hal");
            model.reload();
            later.runAll();
            assertEquals(1, model.targets().size());
            assertEquals("hal", name.getText());
        });
    }

    @Test
    void what_was_in_the_fields_at_add_is_added_and_leaves_them_and_what_is_typed_meanwhile_stays() {
        Fx.run(() -> {
            Deliveries model = deliveries(() -> PLAN);
            NewTarget fields = new NewTarget(model);
            TextField name = (TextField) fields.lookup("#target-name");
            TextField place = (TextField) fields.lookup("#target-place");
            name.setText("notes");
            place.setText(notes.toString());
            ((Button) fields.lookup("#target-add")).fire();
            name.setText("another");
            later.runAll();
            assertEquals(List.of(folder), List.copyOf(model.targets()));
            assertEquals("another", name.getText());
            assertEquals("", place.getText());

            place.setText("no whole path");
            ((Button) fields.lookup("#target-add")).fire();
            later.runAll();
            assertEquals("no whole path", place.getText());
            assertTrue(model.trouble().get().startsWith("This is no place"));
        });
    }

    private Deliveries deliveries(Callable<Deliverable> what) {
        return new Deliveries(desk, what, _ -> {});
    }
}
