package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Along;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.KeyHints;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Says below the composer what goes along with the question that is written there; a click shows all of it.
final class AlongLine {
    private static final Duration PAUSE = Duration.millis(400);

    private AlongLine() {}

    static Button of(ChatViewModel chat) {
        Button line = Controls.button("", chat.along()::show, "link");
        line.setId("along");
        line.setGraphic(Controls.icon(Feather.EYE, "small"));
        line.setMinWidth(0);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setWrapText(true);
        KeyHints.show(line, "chat.along");
        chat.along().along().subscribe(along -> tell(line, along));
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(_ -> chat.along().look(!chat.draft().get().isBlank()));
        Runnable changed = () -> {
            if (chat.draft().get().isBlank()) {
                pause.stop();
                chat.along().look(false);
            } else {
                pause.playFromStart();
            }
        };
        chat.draft().subscribe(changed);
        chat.chatId().subscribe(changed);
        chat.attachments().documents().subscribe(changed);
        changed.run();
        return line;
    }

    private static void tell(Button line, @Nullable Along along) {
        Controls.show(line, along != null);
        if (along != null) {
            line.setText(AlongWords.goes(along));
            line.setAccessibleText(text("chat.along.accessible", line.getText()));
        }
    }
}
