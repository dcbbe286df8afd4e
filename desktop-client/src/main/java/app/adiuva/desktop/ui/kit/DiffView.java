package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.RowDiff;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One row of a plan or of the journal: a coloured mark, what happens to what, and each field before and after.
public final class DiffView extends HBox {
    public DiffView(RowDiff diff, Diffs diffs) {
        getStyleClass().addAll("diff", style(diff));
        StackPane mark = new StackPane(Controls.icon(symbol(diff)));
        mark.getStyleClass().add("diff-mark");
        VBox body = new VBox(
                Controls.label(diffs.headline(diff), "diff-kind"),
                Controls.paragraph(diff.title().strip(), "diff-title"));
        body.getStyleClass().add("diff-body");
        body.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        var fields = diffs.fields(diff);
        if (!fields.isEmpty()) {
            body.getChildren().add(diff.kind() == RowDiff.Kind.CREATE ? chips(fields) : grid(fields));
        }
        getChildren().addAll(mark, body);
    }

    private static FlowPane chips(java.util.List<Diffs.FieldChange> fields) {
        FlowPane pane = new FlowPane(6, 6);
        pane.getStyleClass().add("diff-fields");
        fields.forEach(field -> pane.getChildren().add(new Chip(text("diff.field", field.label(), field.after()))));
        return pane;
    }

    private static GridPane grid(java.util.List<Diffs.FieldChange> fields) {
        GridPane grid = new GridPane(12, 4);
        grid.getStyleClass().add("diff-fields");
        int line = 0;
        for (Diffs.FieldChange field : fields) {
            Label label = Controls.fact(field.label(), "subtle", "small");
            GridPane.setValignment(label, VPos.BASELINE);
            grid.add(label, 0, line);
            grid.add(change(field), 1, line++);
        }
        return grid;
    }

    private static HBox change(Diffs.FieldChange field) {
        Label before = Controls.paragraph(field.before().isEmpty() ? text("diff.none") : field.before(), "diff-before");
        Label after = Controls.paragraph(field.after().isEmpty() ? text("diff.none") : field.after(), "diff-after");
        HBox box = new HBox(8, before, Controls.icon(Feather.ARROW_RIGHT, "diff-arrow"), after);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static String style(RowDiff diff) {
        return switch (diff.kind()) {
            case CREATE -> "diff-create";
            case UPDATE -> "diff-update";
            case DELETE -> "diff-delete";
            case NOTIFY -> "diff-notify";
        };
    }

    private static Feather symbol(RowDiff diff) {
        return switch (diff.kind()) {
            case CREATE -> Feather.PLUS;
            case UPDATE -> Feather.EDIT_2;
            case DELETE -> Feather.TRASH_2;
            case NOTIFY -> Feather.BELL;
        };
    }
}
