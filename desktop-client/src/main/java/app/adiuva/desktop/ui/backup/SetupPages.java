package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.backup.FoundBackups;
import app.adiuva.desktop.ui.backup.SetupViewModel.Step;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What stands on each page of the set-up.
final class SetupPages {
    private final SetupViewModel model;
    private final Formats formats;
    private final Supplier<String> place;
    private final Supplier<String> copies;
    private final Runnable choosePlace;

    SetupPages(
            SetupViewModel model,
            Formats formats,
            Supplier<String> place,
            Supplier<String> copies,
            Runnable choosePlace) {
        this.model = model;
        this.formats = formats;
        this.place = place;
        this.copies = copies;
        this.choosePlace = choosePlace;
    }

    /// @param next goes on; null when the page has other ways
    record Page(Node content, @Nullable Button next) {}

    Page make(Step step) {
        return switch (step) {
            case INTRODUCTION -> introduction();
            case PASSPHRASE -> passphrase();
            case PHRASE -> phrase();
            case CHECK -> check();
            case OTHERS -> others();
            case CONNECT -> connect();
        };
    }

    private Page introduction() {
        StackPane disc = new StackPane(Controls.icon(Feather.SHIELD));
        disc.getStyleClass().addAll("empty-disc", "backup-disc");
        Button choose = Controls.button(text("backup.place.change"), choosePlace);
        choose.setId("choose-place");
        VBox where = new VBox(
                2, Controls.label(text("backup.place"), "strong"), Controls.paragraph(place.get(), "muted", "small"));
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox line = new HBox(16, where, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card");
        return new Page(
                page(
                        disc,
                        title(text("backup.intro")),
                        Controls.paragraph(text("backup.intro.text"), "muted"),
                        point(Feather.LOCK, text("backup.intro.encrypted")),
                        point(Feather.CLOCK, text("backup.intro.itself")),
                        point(Feather.CHECK_CIRCLE, text("backup.intro.proven")),
                        line,
                        Controls.paragraph(copies.get(), "subtle", "small")),
                next("setup-begin", text("backup.begin"), model::begin));
    }

    private Page passphrase() {
        NewPassphraseFields[] fields = new NewPassphraseFields[1];
        Runnable go = () -> model.choose(fields[0].typed(), fields[0].typedAgain());
        fields[0] = new NewPassphraseFields(model.strength(), model::measure, go);
        return new Page(
                page(
                        title(text("backup.pass.title")),
                        Controls.paragraph(text("backup.pass.text"), "muted"),
                        fields[0],
                        point(Feather.EYE_OFF, text("backup.pass.why")),
                        point(Feather.ALERT_CIRCLE, text("backup.pass.lost"))),
                next("setup-next", text("backup.next"), go));
    }

    private Page phrase() {
        RecoveryKit kit = new RecoveryKit(model.words(), formats.longDay(formats.today()), place.get());
        KitActions actions = new KitActions(model, kit);
        return new Page(
                page(
                        title(text("backup.phrase.title")),
                        Controls.paragraph(text("backup.phrase.text"), "muted"),
                        new WordGrid(model.words()),
                        actions,
                        point(Feather.ALERT_CIRCLE, text("backup.phrase.once"))),
                next("setup-next", text("backup.phrase.next"), model::written));
    }

    private Page check() {
        List<TextField> fields = new ArrayList<>();
        Runnable go =
                () -> model.confirm(fields.stream().map(TextField::getText).toList());
        HBox line = new HBox(12);
        for (int number : model.asked()) {
            TextField field = new TextField();
            field.setId("check-" + number);
            field.setAccessibleText(text("backup.check.word", number));
            field.setOnAction(_ -> go.run());
            field.setPrefColumnCount(8);
            fields.add(field);
            VBox box = new VBox(4, Controls.label(text("backup.check.word", number), "small", "muted"), field);
            HBox.setHgrow(box, Priority.ALWAYS);
            line.getChildren().add(box);
        }
        Button again = Controls.button(text("backup.check.again"), model::back, "link");
        again.setId("show-again");
        VBox content = page(
                title(text("backup.check.title")), Controls.paragraph(text("backup.check.text"), "muted"), line, again);
        SecretFields.clearWhenGone(content, fields.toArray(TextField[]::new));
        return new Page(content, next("setup-next", text("backup.check.next"), go));
    }

    private Page others() {
        VBox list = new VBox(8);
        for (FoundBackups found : model.found()) {
            String words = text(
                    "backup.others.found",
                    found.backups(),
                    formats.moment(Instant.ofEpochMilli(found.newestTimestamp()), false),
                    formats.bytes(found.sizeBytes()));
            Button take = next("take-over", text("backup.others.take"), () -> model.takeOver(found));
            var label = Controls.paragraph(words);
            label.setMinWidth(0);
            HBox.setHgrow(label, Priority.ALWAYS);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox line = new HBox(16, Controls.icon(Feather.HARD_DRIVE), label, take);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("card");
            list.getChildren().add(line);
        }
        String leave = model.startsAnew() ? text("backup.others.anew") : text("backup.others.own");
        Button anew = Controls.button(leave, model::leaveOthers);
        anew.setId("start-anew");
        return new Page(
                page(
                        title(text("backup.others")),
                        Controls.paragraph(text("backup.others.text"), "muted"),
                        list,
                        point(Feather.INFO, text("backup.others.former"))),
                anew);
    }

    private Page connect() {
        SecretFields[] fields = new SecretFields[1];
        Runnable go = () -> model.connect(fields[0].kind(), fields[0].typed());
        fields[0] = new SecretFields(go);
        return new Page(
                page(
                        title(text("backup.connect")),
                        Controls.paragraph(text("backup.connect.text"), "muted"),
                        fields[0]),
                next("setup-next", text("backup.connect.next"), go));
    }

    private Button next(String id, String name, Runnable go) {
        Button button = Controls.button(name, go, "primary");
        button.setId(id);
        button.disableProperty().bind(model.working());
        return button;
    }

    private static VBox page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("setup-page");
        return page;
    }

    private static Node title(String words) {
        return Controls.paragraph(words, "setup-title");
    }

    private static HBox point(Feather symbol, String words) {
        var text = Controls.paragraph(words);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, Controls.icon(symbol), text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
