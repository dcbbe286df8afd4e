package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.link.LinkHandler.Standing;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Whether a click on an `adiuva://` link in any program opens it here, and making it so. JavaFX thread only.
public final class LinkSettings {
    private final Desk desk;
    private final Label words = Controls.paragraph("", "muted", "small");
    private final Button register;
    private final Button unregister;

    private LinkSettings(Desk desk, LinkHandler handler) {
        this.desk = desk;
        words.setId("links-standing");
        register = Controls.button(text("links.register"), () -> work(handler::register));
        register.setId("links-register");
        unregister = Controls.button(text("links.unregister"), () -> work(handler::unregister, this::given), "quiet");
        unregister.setId("links-unregister");
        Controls.show(register, false);
        Controls.show(unregister, false);
        work(handler::standing);
    }

    public static SettingsSection section(Desk desk, LinkHandler handler) {
        return new SettingsSection("links", text("links"))
                .whole(text("links.line"), "", new LinkSettings(desk, handler).line(), text("links.words"));
    }

    private Node line() {
        VBox told = new VBox(2, Controls.paragraph(text("links.line"), "strong"), words);
        told.setMinWidth(0);
        HBox.setHgrow(told, Priority.ALWAYS);
        HBox line = new HBox(16, told, register, unregister);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void work(Callable<Standing> turn) {
        work(turn, this::show);
    }

    private void given(Standing standing) {
        show(standing);
        if (standing instanceof Standing.Elsewhere) {
            desk.toasts().warn(text("links.not_ours"));
        }
    }

    private void work(Callable<Standing> turn, Consumer<Standing> done) {
        desk.runner()
                .run(
                        turn,
                        done,
                        failure -> desk.toasts()
                                .warn(
                                        failure instanceof IllegalStateException
                                                ? text("links.no_launcher")
                                                : text("links.failed")));
    }

    private void show(Standing standing) {
        words.setText(
                switch (standing) {
                    case Standing.Here _ -> text("links.here");
                    case Standing.Elsewhere _ -> text("links.elsewhere");
                    case Standing.Nowhere _ -> text("links.nowhere");
                    case Standing.ByInstaller _ -> text("links.by_installer");
                });
        Controls.show(register, standing instanceof Standing.Nowhere || standing instanceof Standing.Elsewhere);
        Controls.show(unregister, standing instanceof Standing.Here || standing instanceof Standing.Elsewhere);
    }
}
