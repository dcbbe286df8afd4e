package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.Progress;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The steps in their order, each with a mark for how far it is and, at its end, what it brought.
final class StepList extends VBox {
    StepList(PlaybookPageModel model) {
        getStyleClass().add("step-list");
        List<PlanStep> steps = model.playbook().plan().steps();
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(step(i, StepWords.of(steps.get(i)), model.steps().get(i)));
        }
    }

    private static Node step(int position, String words, ObjectProperty<Progress> progress) {
        StackPane mark = new StackPane();
        mark.getStyleClass().add("step-mark");
        Label note = Controls.fact("", "subtle", "small");
        note.setId("step-note-" + position);
        HBox row = new HBox(12, mark, Controls.paragraph(words), Controls.spacer(), note);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.getStyleClass().add("step-row");
        progress.subscribe(now -> {
            note.setText(now.note());
            row.setAccessibleText(spoken(position, words, now));
            mark.getChildren().setAll(sign(position, now));
            mark.getStyleClass().setAll("step-mark", now.stage().name().toLowerCase(Locale.ROOT));
        });
        return row;
    }

    /// What the mark shows, in words.
    private static String spoken(int position, String words, Progress progress) {
        return switch (progress.stage()) {
            case WAITING -> text("step.state.waiting", position + 1, words);
            case RUNNING -> text("step.state.running", position + 1, words);
            case ENDED -> text("step.state.ended", position + 1, words, progress.note());
            case BROKEN -> text("step.state.broken", position + 1, words);
        };
    }

    private static Node sign(int position, Progress progress) {
        return switch (progress.stage()) {
            case WAITING -> Controls.label(String.valueOf(position + 1), "small", "subtle");
            case RUNNING -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.getStyleClass().add("thinking");
                yield turning;
            }
            case ENDED -> Controls.icon(Feather.CHECK);
            case BROKEN -> Controls.icon(Feather.PAUSE);
        };
    }
}
