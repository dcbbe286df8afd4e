package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet behind `?`: every command by group with its key, searchable, and each key can be changed by pressing it
/// and then the new one.
final class ShortcutSheet extends VBox {
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

    private final Commands commands;
    private final KeyRecorder recorder;
    private final TextField search = new TextField();
    private final VBox groups = new VBox();
    private final List<Row> rows = new ArrayList<>();
    private final Deque<Runnable> coming = new ArrayDeque<>();
    private final AnimationTimer filling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            addNext();
        }
    };

    ShortcutSheet(Commands commands, KeyRecorder recorder, Runnable close) {
        this.commands = commands;
        this.recorder = recorder;
        getStyleClass().addAll("overlay-sheet", "shortcuts");
        setId("shortcut-sheet");
        prepareSearch();
        groups.getStyleClass().add("shortcut-groups");
        ScrollPane pane = new ScrollPane(groups);
        pane.setFitToWidth(true);
        pane.setPrefHeight(380);
        pane.setFocusTraversable(false);
        Label message = Controls.paragraph("", "small", "muted");
        message.setId("keys-message");
        message.textProperty().bind(recorder.message().map(words -> words.isEmpty() ? text("keys.change") : words));
        Button reset = Controls.button(text("keys.reset"), commands::resetAll, "quiet");
        reset.setId("keys-reset");
        HBox foot = new HBox(8, message, Controls.spacer(), reset, Controls.button(text("close"), close));
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Controls.label(text("keys.title"), "sheet-title"), search, pane, foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::record);
        fill();
        commands.known().subscribe(this::fill);
    }

    private void prepareSearch() {
        search.setId("keys-search");
        search.setPromptText(text("keys.search"));
        search.setAccessibleText(text("keys.search"));
        search.textProperty().subscribe(this::filter);
    }

    private void record(KeyEvent event) {
        if (recorder.recording().get() != null) {
            if (event.getCode() == KeyCode.TAB) {
                recorder.stop();
                return;
            }
            recorder.press(event);
            event.consume();
        }
    }

    /// The first group at once and one more with every frame: all of them would hold up the window.
    private void fill() {
        rows.clear();
        groups.getChildren().clear();
        coming.clear();
        commands.groups()
                .forEach(group -> coming.add(() -> {
                    groups.getChildren().add(Controls.label(group.name(), "section-title"));
                    group.commands().forEach(this::add);
                }));
        coming.add(this::always);
        addNext();
        filling.start();
    }

    private void addNext() {
        Runnable next = coming.poll();
        if (next == null) {
            filling.stop();
        } else {
            next.run();
            filter(search.getText());
        }
    }

    private void always() {
        groups.getChildren().add(Controls.label(text("keys.always"), "section-title"));
        fixed(text("key.arrows"), text("keys.arrows"));
        fixed(text("key.space"), text("keys.space"));
        fixed(text("key.enter"), text("keys.enter"));
        fixed(text("key.delete"), text("keys.delete"));
        fixed(text("key.escape"), text("keys.escape"));
        fixed(text("key.help"), text("keys.help"));
    }

    private void add(Command command) {
        Button key = Controls.button("", () -> recorder.start(command), "key-button");
        key.setId("key-" + command.id().replace('.', '-'));
        var keyText = commands.keyText(command.id());
        key.textProperty().bind(keyText.map(words -> words.isEmpty() ? text("keys.none") : words));
        key.accessibleTextProperty().bind(keyText.map(words -> text("keys.of", command.name(), words)));
        recorder.recording().subscribe(now -> key.pseudoClassStateChanged(RECORDING, command.equals(now)));
        row(command.name(), Controls.icon(command.symbol()), key);
    }

    private void fixed(String key, String name) {
        row(name, null, Controls.key(key));
    }

    private void row(String name, @Nullable Node symbol, Node key) {
        HBox line = new HBox(10);
        if (symbol != null) {
            line.getChildren().add(symbol);
        }
        Label words = Controls.paragraph(name);
        words.setMinWidth(0);
        line.getChildren().addAll(words, Controls.spacer(), key);
        line.getStyleClass().add("shortcut-row");
        line.setAlignment(Pos.CENTER_LEFT);
        rows.add(new Row(name, line));
        groups.getChildren().add(line);
    }

    /// Hides the lines that do not fit, and the titles that are left without a line.
    private void filter(String typed) {
        rows.forEach(row -> Controls.show(row.line(), typed.isBlank() || Fuzzy.score(typed, row.name()) > 0));
        @Nullable Node title = null;
        boolean any = false;
        for (Node node : groups.getChildren()) {
            if (node instanceof Label next) {
                if (title != null) {
                    Controls.show(title, any);
                }
                title = next;
                any = false;
            } else {
                any |= node.isVisible();
            }
        }
        if (title != null) {
            Controls.show(title, any);
        }
    }

    private record Row(String name, HBox line) {}
}
