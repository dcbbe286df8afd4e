package app.adiuva.desktop.ui.activity;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressFilter.Topic;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.OlderLine;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.RowCell;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Activity: every request that took something along, and its details.
public final class ActivityView implements Screen {
    private final ActivityViewModel model;
    private final Desk desk;
    private final VBox root = new VBox();
    private final TextField find = new TextField();
    private final ListView<EgressEntry> list;

    public ActivityView(ActivityViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.list = new ListView<>(model.requests());
        root.setId("activity");
        root.getStyleClass().addAll("page", "history");
        Node explanation = Controls.paragraph(text("activity.explain"), "muted", "sent-explanation");
        Node topics = new Segments<>(List.of(Topic.values()), ActivityWords::name, model.topic());
        VBox.setMargin(topics, new Insets(0, 12, 0, 12));
        root.getChildren().addAll(head(), explanation, topics, requests(), new OlderLine(model.more(), model::older));
        Controls.whenGone(root, model::hidden);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
        list.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("activity.find", Feather.SEARCH, text("activity.find"), "Shortcut+F", find::requestFocus),
                Command.of("activity.details", Feather.SEND, text("activity.details"), "Enter", this::openSelected)
                        .when(() -> list.getSelectionModel().getSelectedItem() != null));
    }

    private Node head() {
        find.setId("activity-find");
        find.setPromptText(text("activity.find"));
        find.setAccessibleText(text("activity.find"));
        find.textProperty().bindBidirectional(model.query());
        return new PageHead(text("nav.activity")).beside(find);
    }

    private Node requests() {
        list.setId("requests");
        list.setAccessibleText(text("nav.activity"));
        list.setCellFactory(_ -> new RowCell<>(this::row));
        StackPane empty = new StackPane(new EmptyState(Feather.SHIELD, text("sent.empty"), text("sent.empty.hint")));
        empty.visibleProperty().bind(model.loaded());
        list.setPlaceholder(empty);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return list;
    }

    private void openSelected() {
        EgressEntry selected = list.getSelectionModel().getSelectedItem();
        if (selected != null) {
            open(selected);
        }
    }

    private void open(EgressEntry entry) {
        desk.navigator().overlay(new RequestSheet(entry, desk), ActivityWords.why(entry));
    }

    private Region row(EgressEntry entry) {
        return new RequestRow(entry, desk.formats(), () -> open(entry));
    }
}
