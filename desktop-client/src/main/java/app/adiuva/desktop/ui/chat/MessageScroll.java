package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The messages of the open conversation, drawn a few a frame, and what of them is in view. JavaFX thread only.
final class MessageScroll extends ScrollPane {
    private static final int FEW = 5;

    private final ChatViewModel model;
    private final MessageDeeds deeds;
    private final Formats formats;
    private final VBox messages = new VBox();
    private boolean follow = true;

    /// Stays in view when those before it come.
    private @Nullable Bubble anchor;

    /// Where the reading begins; null for the end.
    private @Nullable Bubble place;

    private final AnimationTimer drawing = new AnimationTimer() {
        @Override
        public void handle(long now) {
            drawSome();
        }
    };

    MessageScroll(ChatViewModel model, MessageDeeds deeds, Formats formats) {
        this.model = model;
        this.deeds = deeds;
        this.formats = formats;
        setId("messages");
        getStyleClass().add("message-scroll");
        setFitToWidth(true);
        messages.getStyleClass().add("messages");
        messages.heightProperty().subscribe((before, now) -> keepPlace(before.doubleValue(), now.doubleValue()));
        var earlier = Controls.button(text("chat.earlier"), this::showEarlier, "link");
        earlier.setId("chat-earlier");
        model.earlier().subscribe(more -> Controls.show(earlier, more));
        var later = Controls.button(text("chat.later"), this::showEnd, "link");
        later.setId("chat-later");
        model.later().subscribe(more -> Controls.show(later, more));
        VBox told = new VBox(12, earlier, messages, later);
        told.setAlignment(Pos.TOP_CENTER);
        setContent(told);
        model.bubbles().addListener((ListChangeListener<Bubble>) _ -> show());
        show();
        model.chatId().subscribe(_ -> follow = true);
    }

    private void show() {
        List<Bubble> wanted = model.bubbles();
        Controls.show(this, !wanted.isEmpty());
        Bubble kept = anchor;
        anchor = null;
        place = kept != null && wanted.contains(kept)
                ? kept
                : wanted.stream()
                        .filter(bubble -> bubble.hit().get())
                        .findFirst()
                        .orElse(null);
        drawSome();
    }

    /// Draws a few new messages a frame, those nearest to what is read first, because each takes some milliseconds.
    /// What is drawn already stays.
    private void drawSome() {
        List<Bubble> wanted = model.bubbles();
        Map<Object, Node> drawn = new HashMap<>();
        messages.getChildren().forEach(node -> drawn.put(node.getUserData(), node));
        int read = place == null ? wanted.size() - 1 : wanted.indexOf(place);
        List<Bubble> missing = wanted.stream()
                .filter(bubble -> !drawn.containsKey(bubble))
                .sorted(Comparator.comparingInt(bubble -> Math.abs(wanted.indexOf(bubble) - read)))
                .toList();
        missing.stream().limit(FEW).forEach(bubble -> drawn.put(bubble, new BubbleView(bubble, deeds, formats)));
        put(wanted.stream()
                .flatMap(bubble -> Optional.ofNullable(drawn.get(bubble)).stream())
                .toList());
        if (place == null) {
            Platform.runLater(() -> setVvalue(1));
        } else {
            scrollTo(place);
        }
        if (missing.size() > FEW) {
            drawing.start();
        } else {
            drawing.stop();
        }
    }

    /// Nodes that stay are not touched: to be styled anew costs as much as to be drawn.
    private void put(List<Node> nodes) {
        List<Node> shown = messages.getChildren();
        shown.removeIf(node -> !nodes.contains(node));
        for (int i = 0; i < nodes.size(); i++) {
            if (i == shown.size() || !shown.get(i).equals(nodes.get(i))) {
                shown.add(i, nodes.get(i));
            }
        }
    }

    private void scrollTo(Bubble bubble) {
        follow = false;
        Platform.runLater(() -> messages.getChildren().stream()
                .filter(node -> node.getUserData() == bubble)
                .findFirst()
                .ifPresent(node -> {
                    applyCss();
                    layout();
                    double room = messages.getHeight() - getViewportBounds().getHeight();
                    setVvalue(
                            room <= 0 ? 0 : Math.clamp(node.getBoundsInParent().getMinY() / room, 0, 1));
                }));
    }

    private void showEarlier() {
        follow = false;
        anchor = model.bubbles().isEmpty() ? null : model.bubbles().getFirst();
        model.showEarlier();
    }

    /// Reads a screen further up or down; at the top the page before comes, at the bottom the rest.
    void turn(int direction) {
        double view = getViewportBounds().getHeight();
        double room = messages.getHeight() - view;
        boolean top = room <= 0 || getVvalue() <= 0;
        boolean bottom = room <= 0 || getVvalue() >= 1;
        if (direction < 0 && top && model.earlier().get()) {
            showEarlier();
        } else if (direction > 0 && bottom && model.later().get()) {
            showEnd();
        } else if (room > 0) {
            follow = direction > 0 && getVvalue() + view * 0.9 / room >= 1;
            setVvalue(Math.clamp(getVvalue() + direction * view * 0.9 / room, 0, 1));
        }
    }

    private void showEnd() {
        follow = true;
        model.toEnd();
    }

    /// What is read stays where it is when earlier messages come in above it; who reads the end follows it.
    private void keepPlace(double before, double now) {
        double view = getViewportBounds().getHeight();
        if (follow || now <= view) {
            setVvalue(1);
        } else {
            double fromEnd = (1 - getVvalue()) * Math.max(0, before - view);
            setVvalue(Math.clamp(1 - fromEnd / (now - view), 0, 1));
        }
    }
}
