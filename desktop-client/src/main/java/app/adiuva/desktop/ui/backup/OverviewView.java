package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Backups that are on: how they stand, what is being done, the list of them, their place and passphrase.
final class OverviewView extends VBox {
    private final BackupViewModel model;
    private final Desk desk;
    private final PlaceViewModel place;
    private final VBox rows = new VBox();

    /// @param connectAgain opens the backups anew after they were taken over
    OverviewView(BackupViewModel model, Desk desk, PlaceViewModel place, Runnable choosePlace, Runnable connectAgain) {
        this.model = model;
        this.desk = desk;
        this.place = place;
        getStyleClass().add("backup-overview");
        setId("backup-overview");
        getChildren()
                .addAll(
                        Controls.label(text("nav.backups"), "page-title"),
                        new StandingCard(
                                model,
                                desk.formats(),
                                connectAgain,
                                () -> desk.navigator().go(Place.PLANS)),
                        newcomer(),
                        restored(),
                        problem(),
                        history(),
                        settings(choosePlace));
    }

    private Node newcomer() {
        var restore = Controls.button(text("backup.newcomer.restore"), model::restoreNewest, "primary");
        restore.setId("restore-newest");
        restore.disableProperty().bind(model.loaded().not().or(model.exchanging()));
        var keep = Controls.button(text("backup.newcomer.keep"), model::keepWhatIsHere);
        keep.setId("keep-what-is-here");
        HBox buttons = new HBox(8, restore, keep);
        VBox card = new VBox(12, Controls.paragraph(text("backup.newcomer")), buttons);
        card.getStyleClass().addAll("card", "backup-note");
        model.newcomer().subscribe(now -> Controls.show(card, now));
        return card;
    }

    private Node restored() {
        Label words = Controls.paragraph("");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var undo = Controls.button(text("backup.restored.undo"), model::undo);
        undo.setId("undo-restore");
        undo.disableProperty().bind(model.exchanging());
        HBox card = new HBox(16, Controls.icon(Feather.ROTATE_CCW), words, undo);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "backup-note");
        model.restored().subscribe(when -> {
            words.setText(when.isEmpty() ? "" : text("backup.restored.note", when));
            Controls.show(card, !when.isEmpty());
        });
        return card;
    }

    private Node problem() {
        Label words = Controls.paragraph("");
        words.setId("backup-problem");
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().bind(model.problem());
        var again = Controls.button(text("backup.reload"), model::reload);
        HBox card = new HBox(16, Controls.icon(Feather.ALERT_TRIANGLE), words, again);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().addAll("card", "backup-trouble");
        model.problem().subscribe(now -> Controls.show(card, !now.isEmpty()));
        return card;
    }

    private Node history() {
        rows.getStyleClass().addAll("card", "backup-rows");
        rows.setId("backup-rows");
        model.lines().addListener((ListChangeListener<BackupLine>) _ -> draw());
        model.loaded().subscribe(_ -> draw());
        return new VBox(8, Controls.label(text("backup.history"), "section-title"), rows);
    }

    private void draw() {
        rows.getChildren()
                .setAll(model.lines().stream()
                        .map(line -> new BackupRow(line, model, desk))
                        .toList());
        if (rows.getChildren().isEmpty()) {
            rows.getChildren()
                    .add(Controls.paragraph(
                            model.loaded().get() ? text("backup.history.none") : text("backup.history.loading"),
                            "muted",
                            "backup-empty"));
        }
    }

    private Node settings(Runnable choosePlace) {
        Label where = Controls.paragraph("", "muted", "small");
        where.textProperty().bind(place.words());
        var choose = Controls.button(text("backup.place.change"), choosePlace);
        choose.setId("choose-place");
        choose.visibleProperty().bind(place.choosable());
        var change = Controls.button(text("backup.place.change"), this::changePassphrase);
        change.setId("change-passphrase");
        VBox card = new VBox(
                line(text("backup.place"), where, choose),
                line(
                        text("backup.secret.passphrase"),
                        Controls.paragraph(text("backup.change.hint"), "muted", "small"),
                        change));
        card.getStyleClass().addAll("card", "settings-card");
        return new VBox(8, Controls.label(text("backup.settings"), "section-title"), card);
    }

    private void changePassphrase() {
        desk.navigator()
                .overlay(new ChangePassphraseSheet(model.changePassphrase(), desk.navigator()), text("backup.change"));
    }

    private static HBox line(String name, Node hint, Region control) {
        VBox words = new VBox(2, Controls.label(name, "strong"), hint);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(16, words, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
