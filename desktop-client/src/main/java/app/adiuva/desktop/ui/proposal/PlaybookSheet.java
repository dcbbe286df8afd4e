package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.playbook.OwnPlaybooks;
import app.adiuva.desktop.playbook.PlaybookMaker;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.RefusalWords;
import app.adiuva.desktop.ui.kit.Toasts;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks what a playbook of the user's own is to be called, when it is made of a plan and when it is renamed.
public final class PlaybookSheet extends VBox {
    private final Desk desk;
    private final TextField name = new TextField();
    private final TextArea summary = new TextArea();
    private final Label problem = Controls.paragraph("", "danger-text", "small");
    private final BooleanProperty saving = new SimpleBooleanProperty();

    private PlaybookSheet(Desk desk, String title, String hint) {
        this.desk = desk;
        getStyleClass().addAll("overlay-sheet", "dialog-sheet");
        setId("playbook-sheet");
        name.setId("playbook-name");
        name.setAccessibleText(text("own.name"));
        summary.setId("playbook-summary");
        summary.setAccessibleText(text("own.summary"));
        summary.setPromptText(text("own.summary.prompt"));
        summary.setPrefRowCount(2);
        summary.setWrapText(true);
        Controls.show(problem, false);
        getChildren()
                .addAll(
                        Controls.label(title, "sheet-title"),
                        Controls.paragraph(hint, "muted", "small"),
                        new VBox(4, Controls.label(text("own.name"), "small", "muted"), name),
                        new VBox(4, Controls.label(text("own.summary"), "small", "muted"), summary),
                        problem);
    }

    /// Makes a playbook of what a plan does.
    ///
    /// @param madeOn the day from which its days are counted
    public static void make(Desk desk, List<RowDiff> diff, LocalDate madeOn) {
        PlaybookSheet sheet = new PlaybookSheet(desk, text("own.make"), text("own.make.hint"));
        sheet.name.setText(diff.isEmpty() ? "" : diff.getFirst().title());
        OwnPlaybooks own = desk.workspace().ownPlaybooks();
        sheet.open(
                text("own.keep"),
                (title, words) -> own.add(PlaybookMaker.of(
                        title,
                        words.isBlank() ? text("own.summary.none") : words,
                        diff,
                        madeOn,
                        desk.workspace().zone(),
                        known -> text("own.instead", known))),
                made -> desk.toasts()
                        .say(
                                text("own.made", made.title()),
                                new Toasts.Action(
                                        text("own.open"), () -> desk.navigator().reveal(Place.PLAYBOOKS, made.id()))));
    }

    /// Gives a playbook another name and description.
    ///
    /// @param renamed hears of it as it is then
    public static void rename(Desk desk, Playbook known, Consumer<Playbook> renamed) {
        PlaybookSheet sheet = new PlaybookSheet(desk, text("own.rename"), text("own.rename.hint"));
        sheet.name.setText(known.title());
        sheet.summary.setText(known.summary());
        OwnPlaybooks own = desk.workspace().ownPlaybooks();
        sheet.open(text("save"), (title, words) -> own.rename(known.id(), title, words), renamed);
    }

    private void open(String verb, BiFunction<String, String, Playbook> save, Consumer<Playbook> saved) {
        Runnable keep = () -> save(() -> save.apply(name.getText(), summary.getText()), saved);
        Button done = Controls.button(verb, keep, "primary");
        done.setId("playbook-keep");
        done.disableProperty()
                .bind(saving.or(
                        Bindings.createBooleanBinding(() -> name.getText().isBlank(), name.textProperty())));
        name.setOnAction(_ -> {
            if (!done.isDisabled()) {
                keep.run();
            }
        });
        getChildren()
                .add(new HBox(
                        8,
                        Controls.spacer(),
                        Controls.button(text("cancel"), desk.navigator()::closeOverlay, "quiet"),
                        done));
        desk.navigator().overlay(this, verb);
        name.requestFocus();
        name.selectAll();
    }

    private void save(Callable<Playbook> write, Consumer<Playbook> saved) {
        saving.set(true);
        desk.runner()
                .run(
                        write,
                        playbook -> {
                            if (getScene() != null) { // or it was closed meanwhile, and another sheet is open
                                desk.navigator().closeOverlay();
                            }
                            saved.accept(playbook);
                        },
                        failure -> {
                            saving.set(false);
                            problem.setText(
                                    failure instanceof PlaybookRefused refused
                                            ? RefusalWords.of(refused.refusal())
                                            : Edits.explain(failure));
                            Controls.show(problem, true);
                        });
    }
}
