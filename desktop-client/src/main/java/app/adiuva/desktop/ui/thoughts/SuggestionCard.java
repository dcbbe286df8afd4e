package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.suggestion.Proposal;
import app.adiuva.desktop.suggestion.Reason;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.field.DayField;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One suggestion: what it would do, how sure, why, and the buttons that decide it.
final class SuggestionCard extends VBox {
    private final Suggestion suggestion;
    private final SuggestionsModel model;
    private final Formats formats;
    private final SuggestionWords words;

    /// @param keys whether the keys of the buttons are shown, because they work on this one
    SuggestionCard(Suggestion suggestion, SuggestionsModel model, Formats formats, boolean keys) {
        super(6);
        this.suggestion = suggestion;
        this.model = model;
        this.formats = formats;
        this.words = new SuggestionWords(formats);
        getStyleClass().add("suggestion");
        if (keys && model.editing().get()) {
            getChildren().addAll(editor());
        } else {
            getChildren().addAll(head(), facts(), why(), buttons(keys));
        }
    }

    private Node head() {
        Proposal proposal = suggestion.finding().proposal();
        Label title = Controls.paragraph(words.proposal(proposal), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, Controls.icon(icon(proposal)), title);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    /// Below the title, which is never cut for them.
    private Node facts() {
        FlowPane facts = new FlowPane(6, 4);
        if (suggestion.finding().proposal() instanceof Proposal.NewTask task && task.day() != null) {
            facts.getChildren().add(new Chip(Feather.CALENDAR, words.due(task)));
        }
        facts.getChildren().add(new Chip(words.certainty(suggestion), "accent-chip"));
        if (suggestion.finding().reason() == Reason.CLOUD) {
            facts.getChildren().add(new Chip(Feather.CLOUD, text("suggestion.source.cloud")));
        }
        return facts;
    }

    private static Feather icon(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewTask _ -> Feather.CHECK_CIRCLE;
            case Proposal.NewTag _ -> Feather.HASH;
        };
    }

    private Node why() {
        return Controls.paragraph(words.reason(suggestion.finding()), "muted", "small");
    }

    private Node buttons(boolean keys) {
        List<Node> buttons = new ArrayList<>();
        buttons.add(button(
                text("suggestion.accept"),
                "A",
                keys,
                () -> model.accept(suggestion, suggestion.finding().proposal()),
                "primary"));
        buttons.add(button(text("suggestion.edit"), "E", keys, () -> model.edit(suggestion)));
        buttons.add(button(text("suggestion.reject"), "R", keys, () -> model.reject(suggestion)));
        if (keys) {
            buttons.add(button(text("suggestion.next"), "N", true, model::next, "quiet"));
            buttons.add(Controls.button(text("suggestion.open"), () -> model.open(suggestion), "quiet"));
        }
        FlowPane line = new FlowPane(6, 6);
        line.getChildren().setAll(buttons);
        return line;
    }

    private static Button button(String name, String key, boolean shown, Runnable act, String... styles) {
        Button button = Controls.button(name, act, styles);
        button.setAccessibleText(name);
        if (shown) {
            button.setText(text("suggestion.key", name, key));
        }
        return button;
    }

    private List<Node> editor() {
        Proposal before = suggestion.finding().proposal();
        TextField field =
                new TextField(before instanceof Proposal.NewTag tag ? tag.tag() : ((Proposal.NewTask) before).title());
        field.setId("suggestion-edit");
        field.setAccessibleText(text("suggestion.edit"));
        HBox.setHgrow(field, Priority.ALWAYS);
        DayField day = new DayField(formats);
        HBox line = new HBox(8, field);
        if (before instanceof Proposal.NewTask task) {
            day.value().set(task.day());
            day.setMaxWidth(180);
            HBox.setHgrow(day, Priority.NEVER);
            line.getChildren().add(day);
        }
        Runnable accept = () -> accept(before, field.getText().strip(), day);
        field.setOnAction(_ -> accept.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.editing().set(false);
                event.consume();
            }
        });
        Platform.runLater(() -> {
            field.applyCss(); // with the focus, a field selects its text as soon as it has its skin: have that first
            field.requestFocus();
            field.end();
        });
        HBox buttons = new HBox(
                6,
                Controls.button(text("suggestion.accept"), accept, "primary"),
                Controls.button(text("cancel"), () -> model.editing().set(false), "quiet"));
        return List.of(line, buttons);
    }

    private void accept(Proposal before, String typed, DayField day) {
        if (typed.isEmpty()) {
            return;
        }
        model.accept(
                suggestion,
                switch (before) {
                    case Proposal.NewTag _ -> new Proposal.NewTag(shortened(typed.replaceFirst("^#", ""), 60));
                    case Proposal.NewTask task ->
                        new Proposal.NewTask(
                                shortened(typed, 500),
                                day.value().get(),
                                day.value().get() == null ? null : task.time());
                });
    }

    private static String shortened(String typed, int most) {
        return typed.length() <= most ? typed : typed.substring(0, most);
    }
}
