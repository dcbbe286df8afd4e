package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

final class SheetsTest {
    private final Over over = new Over();
    private final List<String> named = new ArrayList<>();

    @Test
    void a_name_that_is_too_long_stays_in_its_field_until_it_fits() {
        Fx.run(() -> {
            new Sheets(over).name("New project", "Create", "", named::add);
            TextField name = (TextField) over.laid.getLast().lookup("#sheet-name");
            Node wrong = over.laid.getLast().lookup("#sheet-wrong");
            Button create = (Button) over.laid.getLast().lookup("#sheet-do");
            assertFalse(wrong.isVisible());
            name.setText("x".repeat(101));
            create.fire();
            assertEquals(0, over.closed);
            assertEquals(List.of(), named);
            assertTrue(wrong.isVisible());
            assertEquals(101, name.getText().length());

            name.setText("x".repeat(100));
            assertFalse(wrong.isVisible());
            create.fire();
            assertEquals(List.of("x".repeat(100)), named);
            assertEquals(1, over.closed);
        });
    }

    /// Writes down what is laid over the window.
    private static final class Over implements Navigator {
        private final List<Node> laid = new ArrayList<>();
        private int closed;

        @Override
        public void go(Place place) {}

        @Override
        public void reveal(Place place, String id) {}

        @Override
        public void ask(String text) {}

        @Override
        public void overlay(Node content, String name) {
            laid.add(content);
        }

        @Override
        public void closeOverlay() {
            closed++;
        }
    }
}
