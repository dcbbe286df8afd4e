package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.shell.PaletteViewModel.Entry;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The sheet behind Ctrl+K: type to find a record or a command, arrows and Enter to choose.
final class Palette extends VBox {
    private final PaletteViewModel model;
    private final ListView<Entry> list;

    Palette(PaletteViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.entries());
        getStyleClass().addAll("overlay-sheet", "palette");
        TextField field = new TextField();
        field.setId("palette-field");
        field.setPromptText(text("palette.prompt"));
        field.setAccessibleText(text("palette.prompt"));
        field.getStyleClass().add("bare");
        field.textProperty().bindBidirectional(model.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Controls.icon(Feather.SEARCH), field, Controls.key(text("key.escape")));
        head.getStyleClass().add("palette-head");
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new EntryCell());
        list.setPlaceholder(Controls.label(text("palette.nothing"), "muted"));
        list.itemsProperty().get().subscribe(() -> list.getSelectionModel().selectFirst());
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(388);
        getChildren().addAll(head, list);
    }

    private void steer(KeyEvent event) {
        var selection = list.getSelectionModel();
        switch (event.getCode()) {
            case DOWN -> selection.selectNext();
            case UP -> selection.selectPrevious();
            case ENTER -> choose(selection.getSelectedItem());
            default -> {
                return;
            }
        }
        list.scrollTo(selection.getSelectedIndex());
        event.consume();
    }

    private void choose(@Nullable Entry entry) {
        if (entry != null) {
            model.choose(entry);
        }
    }

    private final class EntryCell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : row(entry));
            setOnMouseClicked(_ -> choose(getItem()));
        }

        private Node row(Entry entry) {
            HBox row = switch (entry) {
                case Entry.Command command ->
                    new HBox(
                            Controls.icon(command.symbol()),
                            Controls.label(command.name()),
                            Controls.spacer(),
                            Controls.key(command.key()));
                case Entry.Found(Hit hit) -> found(hit);
            };
            row.getStyleClass().add("row");
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private HBox found(Hit hit) {
            Label title = Controls.label(oneLine(hit.title().isEmpty() ? hit.snippet() : hit.title()));
            HBox.setHgrow(title, Priority.SOMETIMES);
            title.setMinWidth(0);
            return new HBox(
                    Controls.icon(Sidebar.symbol(PaletteViewModel.placeOf(hit.kind()))),
                    title,
                    Controls.spacer(),
                    Controls.label(Sidebar.name(PaletteViewModel.placeOf(hit.kind())), "subtle", "small"));
        }

        private static String oneLine(String text) {
            return text.lines().findFirst().orElse("");
        }
    }
}
