package app.adiuva.desktop.ui.thoughts;

import app.adiuva.desktop.embedding.RelatedThoughts.Related;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What stands around the thought that is looked at: the tasks made of it and related thoughts. JavaFX thread only.
final class AroundModel {
    private static final int MOST_RELATED = 5;

    private final Desk desk;
    private final Latest looking;
    private final ObservableList<Related> related = FXCollections.observableArrayList();
    private final ObservableList<Task> made = FXCollections.observableArrayList();

    AroundModel(Desk desk) {
        this.desk = desk;
        this.looking = new Latest(desk.runner());
    }

    /// Thoughts that belong to it, the most related first.
    ObservableList<Related> related() {
        return related;
    }

    /// Tasks that were made of it.
    ObservableList<Task> made() {
        return made;
    }

    private record Around(List<Task> made, List<Related> related) {}

    void look(@Nullable Thought thought) {
        related.clear();
        made.clear();
        looking.stop();
        if (thought != null) {
            String id = thought.id();
            looking.run(
                    () -> new Around(
                            desk.workspace().tasks().ofThought(id),
                            desk.workspace().relatedThoughts().of(id, MOST_RELATED)),
                    around -> {
                        related.setAll(around.related());
                        made.setAll(around.made());
                    },
                    failure -> desk.toasts().warn(Trouble.reading(failure)));
        }
    }

    void openTask(Task task) {
        desk.navigator().reveal(Place.TASKS, task.id());
    }
}
