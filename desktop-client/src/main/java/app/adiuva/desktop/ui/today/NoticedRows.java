package app.adiuva.desktop.ui.today;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.checkin.InsightWords;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What check-ins noticed: each with its sentence, the thoughts it leads to, and a way to be rid of it.
record NoticedRows(TodayViewModel model, Navigator navigator) {
    Node node() {
        VBox rows = new VBox();
        rows.setId("noticed");
        model.noticed().get().forEach(noticed -> rows.getChildren().add(row(noticed)));
        return rows;
    }

    private Node row(TodayQueries.Noticed noticed) {
        Label title = Controls.paragraph(InsightWords.title(noticed.insight()), "row-title");
        VBox what = new VBox(4, title, Controls.paragraph(InsightWords.sentence(noticed.insight()), "muted", "small"));
        noticed.thoughts().forEach(thought -> what.getChildren().add(link(thought)));
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button dismiss =
                Controls.iconButton(Feather.X, text("noticed.dismiss"), () -> model.dismiss(noticed.insight()));
        HBox row = new HBox(12, Controls.icon(Feather.EYE), what, dismiss);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button link(Thought thought) {
        return Controls.yielding(Controls.button(
                TodayView.firstLine(thought.content()), () -> navigator.reveal(Place.THOUGHTS, thought.id()), "link"));
    }
}
