package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.ThoughtStatus;
import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// What can be done to several thoughts at once, while several are chosen. Each is one act.
final class ThoughtBulkBar extends HBox {
    private final Label count = Controls.label("", "bulk-count");
    private final Node archive;
    private final Node toInbox;

    ThoughtBulkBar(ThoughtsViewModel model, ThoughtSheets sheets) {
        super(4);
        setId("bulk-bar");
        getStyleClass().add("bulk-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setMinWidth(USE_PREF_SIZE);
        archive = icon(
                Feather.ARCHIVE,
                text("bulk.archive"),
                "bulk-archive",
                () -> model.actions().status(model.chosen().get(), ThoughtStatus.ARCHIVED));
        toInbox = icon(
                Feather.INBOX,
                text("thought.to_inbox"),
                "bulk-inbox",
                () -> model.actions().status(model.chosen().get(), ThoughtStatus.INBOX));
        List<Node> usual = List.of(
                icon(
                        Feather.TAG,
                        text("tasks.tags"),
                        "bulk-tags",
                        () -> sheets.tags(model.chosen().get())),
                icon(
                        Feather.CHECK_SQUARE,
                        text("thoughts.act.command"),
                        "bulk-actionable",
                        () -> model.actions().turnActionable(model.chosen().get())),
                archive,
                toInbox,
                icon(
                        Feather.SHARE,
                        text("deliver.command"),
                        "bulk-deliver",
                        () -> sheets.deliver(model.chosen().get())),
                icon(
                        Feather.TRASH_2,
                        text("bulk.delete"),
                        "bulk-delete",
                        () -> model.delete(model.chosen().get())));
        Button restore = Controls.button(
                text("task.restore"), () -> model.restore(model.chosen().get()));
        Node close = icon(Feather.X, text("bulk.none"), "bulk-none", () -> model.select(null));
        model.scope().subscribe(_ -> {
            getChildren().setAll(count, Controls.spacer());
            getChildren().addAll(model.inTrash() ? List.of(restore) : usual);
            getChildren().add(close);
        });
        model.chosen().subscribe(chosen -> {
            count.setText(text("bulk.count", chosen.size()));
            Controls.show(this, chosen.size() > 1);
            Controls.show(archive, chosen.stream().anyMatch(one -> one.status() != ThoughtStatus.ARCHIVED));
            Controls.show(toInbox, chosen.stream().anyMatch(one -> one.status() != ThoughtStatus.INBOX));
        });
    }

    private static Node icon(Feather symbol, String name, String id, Runnable run) {
        Node icon = Controls.iconButton(symbol, name, run);
        icon.setId(id);
        return icon;
    }
}
