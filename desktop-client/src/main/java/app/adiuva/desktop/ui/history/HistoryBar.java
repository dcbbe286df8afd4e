package app.adiuva.desktop.ui.history;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/// Searches and narrows the history.
final class HistoryBar extends FlowPane {
    private final TextField search = new TextField();

    HistoryBar(HistoryChoice choice) {
        super(8, 8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("history-bar");
        search.setId("history-search");
        search.setPrefColumnCount(16);
        search.setPromptText(text("history.search"));
        search.setAccessibleText(text("history.search"));
        search.textProperty().bindBidirectional(choice.words());
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        getChildren()
                .addAll(
                        search,
                        box("history-kind", List.of(HistoryChoice.Kind.values()), HistoryBar::name, choice.kind()),
                        box("history-who", List.of(HistoryChoice.Who.values()), HistoryBar::name, choice.who()),
                        box("history-since", List.of(HistoryChoice.Since.values()), HistoryBar::name, choice.since()));
    }

    void begin() {
        search.requestFocus();
        search.selectAll();
    }

    private static <T> ComboBox<T> box(String id, List<T> all, Function<T, String> naming, ObjectProperty<T> value) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(all);
        box.setId(id);
        box.setAccessibleText(naming.apply(all.getFirst()));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : naming.apply(choice);
            }

            @Override
            public T fromString(String words) {
                return value.get(); // not editable
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static String name(HistoryChoice.Kind kind) {
        return switch (kind) {
            case ANY -> text("history.kind.any");
            case ADDED -> text("history.kind.added");
            case CHANGED -> text("history.kind.changed");
            case DELETED -> text("history.kind.deleted");
        };
    }

    private static String name(HistoryChoice.Who who) {
        return switch (who) {
            case ANYBODY -> text("history.who.any");
            case YOU -> text("origin.you");
            case CHAT -> text("nav.chat");
            case PLAYBOOK -> text("nav.playbooks");
            case CHECK_IN -> text("checkin.set");
        };
    }

    private static String name(HistoryChoice.Since since) {
        return switch (since) {
            case EVER -> text("history.since.ever");
            case TODAY -> text("nav.today");
            case WEEK -> text("history.since.week");
            case MONTH -> text("history.since.month");
        };
    }
}
