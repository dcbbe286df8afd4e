package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import app.adiuva.desktop.ui.shell.ShellView;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Every screen and sheet without eyes and without a mouse: each control has a name, and Tab goes through all of them.
class ReachTest {
    @BeforeAll
    static void start_the_toolkit() {
        var _ = Fx.thread();
    }

    @Test
    void every_control_has_a_name_and_letters_and_tab_reaches_it_in_reading_order() throws IOException {
        Set<String> wrong = new TreeSet<>();
        var look = new DrawnWindow.Look(Appearance.LIGHT, Language.ENGLISH, 1, 1000, 1000);
        DrawnWindow.show(look, _ -> true, (pose, scene) -> {
            Reach.in(scene).forEach(found -> wrong.add(pose.name() + ": " + found));
            ((ShellView) scene.getRoot()).openTips();
            Reach.withoutLetters(scene).forEach(found -> wrong.add(pose.name() + ": " + found));
        });
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void a_control_without_a_name_and_one_that_keeps_the_tab_are_found() {
        CompletableFuture<List<String>> found = new CompletableFuture<>();
        Platform.runLater(() -> {
            Button silent = new Button("", new FontIcon(Feather.X));
            Scene scene = new Scene(new VBox(silent, new TextField(), new TextArea()));
            scene.snapshot(null); // so that each control has its skin, and with it its keys
            found.complete(Reach.in(scene));
        });
        String all = String.join("\n", found.join());
        assertTrue(all.contains("no name: Button"), all);
        assertTrue(all.contains("no tooltip: Button"), all);
        assertTrue(all.contains("no name: TextField"), all);
        assertTrue(all.contains("Tab stays at: TextArea"), all);
    }
}
