package app.adiuva.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What a user can see now: the visible nodes of all windows, topmost last. JavaFX thread only.
final class Sight {
    private Sight() {}

    /// The topmost node that `name` means: `#id`, or the exact text or accessible text of a node.
    static Optional<Node> find(String name) {
        return all(name.startsWith("#")
                        ? node -> name.substring(1).equals(node.getId())
                        : node -> name.equals(says(node)) || name.equals(node.getAccessibleText()))
                .reduce((_, last) -> last);
    }

    /// Whether a visible node says something with these words.
    static boolean shows(String words) {
        return all(node -> Objects.requireNonNullElse(says(node), "").contains(words))
                .findAny()
                .isPresent();
    }

    /// Whether a node within `name` says exactly this.
    static boolean inside(String name, String words) {
        return find(name).stream().anyMatch(outer -> {
            List<Node> found = new ArrayList<>();
            collect(outer, node -> words.equals(says(node)), found);
            return !found.isEmpty();
        });
    }

    /// How many nodes say exactly this.
    static long count(String words) {
        return all(node -> words.equals(says(node))).count();
    }

    /// Everything that can be read, a node a line; for the message of a failure.
    static String everything() {
        return all(node -> says(node) != null && !Objects.equals(says(node), ""))
                .map(Sight::says)
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }

    /// The words of a node itself, null when it has none.
    static @Nullable String says(Node node) {
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl field -> field.getText();
            case TextFlow flow ->
                flow.getChildren().stream()
                        .filter(Text.class::isInstance)
                        .map(run -> ((Text) run).getText())
                        .collect(Collectors.joining());
            default -> null;
        };
    }

    /// Everything that can be read or is read out within `root`, but for what the user has typed.
    static Stream<String> words(Node root) {
        List<Node> found = new ArrayList<>();
        collect(root, _ -> true, found);
        return found.stream()
                .flatMap(node -> Stream.of(
                        node instanceof TextInputControl typed && typed.isEditable() ? null : says(node),
                        node.getAccessibleText(),
                        node instanceof TextInputControl field ? field.getPromptText() : null,
                        node instanceof Control control && control.getTooltip() != null
                                ? control.getTooltip().getText()
                                : null))
                .filter(words -> words != null && !words.isBlank())
                .distinct();
    }

    static Stream<Node> all(Predicate<Node> wanted) {
        List<Node> found = new ArrayList<>();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                collect(window.getScene().getRoot(), wanted, found);
            }
        }
        return found.stream();
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }
}
