package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.Snooze;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Moments;
import app.adiuva.desktop.ui.kit.field.DayField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The times to which a reminder can be put off, as buttons, and the sheet for a time of the user's own.
final class SnoozeChoices extends FlowPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Desk desk;
    private final Consumer<Instant> choose;

    SnoozeChoices(Desk desk, Consumer<Instant> choose) {
        super(6, 6);
        this.desk = desk;
        this.choose = choose;
        getStyleClass().add("snooze-choices");
        for (Snooze snooze : Snooze.values()) {
            snooze.from(desk.formats().now()).ifPresent(_ -> getChildren().add(button(snooze)));
        }
        Button pick = Controls.button(text("snooze.pick"), () -> pick(desk, choose), "small-button");
        pick.setId("snooze-pick");
        getChildren().add(pick);
    }

    private Button button(Snooze snooze) {
        Button button = Controls.button(
                NoticeWords.snooze(snooze),
                () -> snooze.from(desk.formats().now()).ifPresent(choose),
                "small-button");
        button.setId("snooze-" + snooze.name().toLowerCase(Locale.ROOT));
        return button;
    }

    /// Asks for a day and a time.
    static void pick(Desk desk, Consumer<Instant> choose) {
        Formats formats = desk.formats();
        DayField day = new DayField(formats, text("remind.day"), false);
        day.value().set(formats.today().plusDays(1));
        TextField time = new TextField("09:00");
        time.setId("snooze-time");
        time.setAccessibleText(text("remind.clock"));
        time.setPrefColumnCount(5);
        Runnable run = () -> {
            LocalTime at = Moments.time(time.getText());
            LocalDate on = day.value().get();
            Instant moment = at == null || on == null
                    ? Instant.EPOCH
                    : on.atTime(at).atZone(formats.zone()).toInstant();
            boolean ahead = moment.isAfter(formats.now().toInstant());
            time.pseudoClassStateChanged(DANGER, !ahead);
            if (ahead) {
                desk.navigator().closeOverlay();
                choose.accept(moment);
            }
        };
        time.setOnAction(_ -> run.run());
        Button snooze = Controls.button(text("snooze"), run, "primary");
        snooze.setId("snooze-do");
        VBox sheet = new VBox(
                Controls.label(text("snooze.title"), "sheet-title"),
                new HBox(8, day, time),
                new HBox(
                        8,
                        Controls.button(text("cancel"), desk.navigator()::closeOverlay, "quiet"),
                        Controls.spacer(),
                        snooze));
        sheet.getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        desk.navigator().overlay(sheet, text("snooze.title"));
        time.requestFocus();
        time.selectAll();
    }
}
