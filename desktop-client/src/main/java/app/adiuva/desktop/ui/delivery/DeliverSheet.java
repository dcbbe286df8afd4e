package app.adiuva.desktop.ui.delivery;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.delivery.Deliverable;
import app.adiuva.desktop.delivery.Target;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.concurrent.Callable;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks where to: a line for each target, and the fields for a new one.
public final class DeliverSheet extends VBox {
    private static final double MOST_OF_THE_LIST = 260;

    private final Deliveries model;
    private final VBox lines = new VBox(8);

    private DeliverSheet(Deliveries model, Desk desk) {
        super(16);
        this.model = model;
        getStyleClass().addAll("overlay-sheet", "record-sheet");
        setId("deliver-sheet");
        ScrollPane list = new ScrollPane(lines);
        list.setFitToWidth(true);
        list.setMaxHeight(MOST_OF_THE_LIST);
        Label trouble = Controls.paragraph("", "warning-text");
        trouble.setId("deliver-trouble");
        trouble.textProperty().bind(model.trouble());
        model.trouble().subscribe(words -> Controls.show(trouble, !words.isEmpty()));
        getChildren()
                .addAll(
                        Controls.label(text("deliver.title"), "sheet-title"),
                        Controls.paragraph(text("deliver.hint"), "muted", "small"),
                        list,
                        trouble,
                        progress(),
                        new NewTarget(model),
                        new HBox(
                                8,
                                Controls.spacer(),
                                Controls.button(text("close"), desk.navigator()::closeOverlay, "quiet")));
        model.targets().addListener((ListChangeListener<Target>) _ -> show());
        show();
        Controls.whenGone(this, model::leave);
        model.reload();
    }

    /// Lays the sheet over the window.
    public static void open(Desk desk, Callable<Deliverable> what) {
        Deliveries model = new Deliveries(desk, what, where -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(where.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        desk.navigator().overlay(new DeliverSheet(model, desk), text("deliver.title"));
    }

    private Node progress() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setPrefSize(20, 20);
        var stop = Controls.button(text("deliver.stop"), model::stop, "quiet");
        stop.setId("deliver-stop");
        HBox progress = new HBox(12, turning, Controls.label(text("deliver.busy"), "muted"), Controls.spacer(), stop);
        progress.setAlignment(Pos.CENTER_LEFT);
        model.busy().subscribe(busy -> Controls.show(progress, busy));
        lines.disableProperty().bind(model.busy());
        return progress;
    }

    private void show() {
        lines.getChildren().setAll(model.targets().stream().map(this::line).toList());
        if (model.targets().isEmpty()) {
            lines.getChildren().add(Controls.paragraph(text("deliver.none"), "muted"));
        }
    }

    private Node line(Target target) {
        VBox words = new VBox(
                2,
                Controls.oneLine(target.name(), "strong"),
                Controls.oneLine(NewTarget.kind(target) + " · " + target.where(), "muted", "small"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var deliver = Controls.button(text("deliver.do"), () -> model.deliver(target), "primary");
        deliver.setAccessibleText(text("deliver.do.to", target.name()));
        deliver.setId("deliver-to-" + target.name());
        deliver.setMinWidth(USE_PREF_SIZE);
        var remove =
                Controls.iconButton(Feather.TRASH_2, text("deliver.remove", target.name()), () -> model.remove(target));
        HBox line = new HBox(12, words, deliver, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
