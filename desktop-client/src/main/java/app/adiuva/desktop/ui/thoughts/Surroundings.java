package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.embedding.RelatedThoughts.Related;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands around a thought in its detail: its suggestions, the tasks made of it, related thoughts.
final class Surroundings {
    private Surroundings() {}

    static Node suggestions(ThoughtsViewModel model, Formats formats) {
        VBox box = new VBox(8);
        box.setId("thought-suggestions");
        return filled(
                box,
                "",
                model.suggestions().here(),
                each -> new SuggestionCard(each, model.suggestions(), formats, false));
    }

    static Node made(ThoughtsViewModel model) {
        return filled(new VBox(2), text("thought.tasks"), model.around().made(), task -> link(task, model));
    }

    private static Node link(Task task, ThoughtsViewModel model) {
        Button link = Controls.button(task.title(), () -> model.around().openTask(task), "quiet", "around-link");
        link.setGraphic(Controls.icon(Feather.CHECK_CIRCLE));
        return Controls.yielding(link);
    }

    static Node related(ThoughtsViewModel model) {
        VBox box = new VBox(2);
        box.setId("thought-related");
        return filled(box, text("thought.related"), model.around().related(), related -> related(related, model));
    }

    private static Node related(Related related, ThoughtsViewModel model) {
        String content = related.thought().content().strip().replaceAll("\\s+", " ");
        Button link =
                Controls.button(content, () -> model.reveal(related.thought().id()), "quiet", "around-link");
        return new VBox(Controls.yielding(link), Controls.paragraph(why(related), "subtle", "small", "around-why"));
    }

    private static String why(Related related) {
        if (related.words().isEmpty()) {
            return text("thought.related.meaning");
        }
        String words = String.join(", ", related.words());
        return related.alike() ? text("thought.related.both", words) : text("thought.related.words", words);
    }

    /// Shows what the list holds, under a title, and nothing while it is empty. The list outlives the box, which
    /// therefore holds the listener itself.
    private static <T> Node filled(VBox box, String title, ObservableList<T> list, Function<T, Node> show) {
        Runnable fill = () -> {
            box.getChildren().clear();
            if (!title.isEmpty()) {
                box.getChildren().add(Controls.label(title, "small", "muted"));
            }
            list.forEach(each -> box.getChildren().add(show.apply(each)));
            Controls.show(box, !list.isEmpty());
        };
        fill.run();
        ListChangeListener<T> listener = _ -> fill.run();
        box.setUserData(listener);
        list.addListener(new WeakListChangeListener<>(listener));
        return box;
    }
}
