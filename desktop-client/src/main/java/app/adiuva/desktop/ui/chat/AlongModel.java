package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Along;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What would leave this computer with the question in the composer if it were sent now, picked as for the request
/// itself. JavaFX thread only.
public final class AlongModel {
    private final Desk desk;
    private final Supplier<Ask> next;
    private final Latest looking;
    private final Latest opening;
    private final ObjectProperty<@Nullable Along> along = new SimpleObjectProperty<>();

    /// @param next what would be asked
    AlongModel(Desk desk, Supplier<Ask> next) {
        this.desk = desk;
        this.next = next;
        this.looking = new Latest(desk.runner());
        this.opening = new Latest(desk.runner());
    }

    /// Null while nothing is written, and until it was looked at.
    public ReadOnlyObjectProperty<@Nullable Along> along() {
        return along;
    }

    /// The question has changed, and so has what it needs.
    public void look(boolean written) {
        if (written) {
            look(looking, along::set, _ -> along.set(null));
        } else {
            looking.stop();
            along.set(null);
        }
    }

    /// Shows all of it, as it is now.
    public void show() {
        look(opening, this::open, failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    private void look(Latest latest, Consumer<Along> done, Consumer<Exception> failed) {
        Ask ask = next.get();
        latest.run(() -> Along.with(desk.workspace().contextBuilder().build(ask)), done, failed);
    }

    private void open(Along now) {
        List<Node> parts = new ArrayList<>();
        parts.add(Controls.paragraph(now.isEmpty() ? text("chat.along.empty") : text("chat.along.hint"), "muted"));
        parts.addAll(new AlongWords(desk.formats()).parts(now));
        desk.navigator()
                .overlay(
                        new ReadingSheet(text("chat.along.title"), parts, desk.navigator()::closeOverlay),
                        text("chat.along.title"));
    }
}
