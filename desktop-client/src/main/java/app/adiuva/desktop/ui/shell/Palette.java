package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.ui.kit.Controls;
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
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final ListView<PaletteEntry> list;

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
        list.setPlaceholder(Controls.label(text("palette.type"), "muted"));
        model.entries().subscribe(this::selectFirst);
        selectFirst();
        list.setPrefHeight(388);
        Label hint = Controls.paragraph(text("palette.hint"), "subtle", "small");
        HBox foot = new HBox(hint);
        foot.getStyleClass().add("palette-foot");
        getChildren().addAll(head, list, foot);
        Controls.whenGone(this, model::stop);
    }

    private void selectFirst() {
        list.getSelectionModel().clearSelection();
        move(1);
        list.scrollTo(0);
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> model.enter(list.getSelectionModel().getSelectedItem());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Moves the selection by so many lines, over headings, and stays at the ends.
    private void move(int by) {
        int step = Integer.signum(by);
        int at = list.getSelectionModel().getSelectedIndex();
        int left = Math.abs(by);
        for (int next = at + step; next >= 0 && next < model.entries().size() && left > 0; next += step) {
            if (!(model.entries().get(next) instanceof PaletteEntry.Heading)) {
                at = next;
                left--;
            }
        }
        if (at >= 0) {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - PAGE + 2));
        }
    }

    private void choose(@Nullable PaletteEntry entry) {
        if (entry != null) {
            model.choose(entry);
        }
    }

    private final class EntryCell extends ListCell<PaletteEntry> {
        EntryCell() {
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : row(entry));
            setMouseTransparent(entry instanceof PaletteEntry.Heading);
            setOnMouseClicked(_ -> choose(getItem()));
        }

        private Node row(PaletteEntry entry) {
            HBox row = switch (entry) {
                case PaletteEntry.Heading(String name) -> new HBox(Controls.label(name, "palette-group"));
                case PaletteEntry.Act(var command, String key) ->
                    line(command.symbol(), command.name(), key.isEmpty() ? null : Controls.key(key));
                case PaletteEntry.Found(Hit hit) ->
                    line(
                            PaletteViewModel.symbol(hit.kind()),
                            oneLine(hit.title().isEmpty() ? hit.snippet() : hit.title()),
                            null);
                case PaletteEntry.Item item ->
                    line(item.symbol(), item.title(), Controls.label(item.detail(), "subtle", "small"));
            };
            row.getStyleClass().add(entry instanceof PaletteEntry.Heading ? "palette-heading" : "row");
            row.setAlignment(Pos.CENTER_LEFT);
            return row;
        }

        private static HBox line(Feather symbol, String words, @Nullable Label end) {
            Label title = Controls.oneLine(words);
            HBox line = new HBox(Controls.icon(symbol), title, Controls.spacer());
            if (end != null) {
                end.setMinWidth(USE_PREF_SIZE);
                line.getChildren().add(end);
            }
            return line;
        }

        private static String oneLine(String text) {
            return text.lines().findFirst().orElse("");
        }
    }
}
