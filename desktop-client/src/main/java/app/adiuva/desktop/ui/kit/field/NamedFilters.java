package app.adiuva.desktop.ui.kit.field;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.filter.SavedViews;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Keeps filter lines of one screen under names. JavaFX thread only.
public final class NamedFilters {
    private final Desk desk;
    private final Function<Workspace, SavedViews> views;
    private final Runnable changed;

    /// @param changed hears that there are other ones now
    public NamedFilters(Desk desk, Function<Workspace, SavedViews> views, Runnable changed) {
        this.desk = desk;
        this.views = views;
        this.changed = changed;
    }

    /// One that had the name before gives way; undo brings it back.
    public void save(String name, String line, Consumer<SavedView> then) {
        SavedViews all = views.apply(desk.workspace());
        SavedView saved = all.make(name, line.strip());
        desk.runner()
                .run(
                        () -> all.named(name),
                        before -> exchange(
                                before.isEmpty() ? text("view.saved", name) : text("view.replaced", name),
                                before.orElse(null),
                                saved,
                                () -> then.accept(saved)),
                        failure -> desk.toasts().warn(Trouble.keeping(failure)));
    }

    /// Says so when another one has the name.
    public void rename(SavedView view, String name, Consumer<SavedView> then) {
        run(() -> views.apply(desk.workspace()).rename(view.id(), name), renamed -> {
            if (renamed) {
                then.accept(new SavedView(view.id(), name, view.query()));
            } else {
                desk.toasts().warn(text("view.taken", name));
            }
        });
    }

    /// Undo brings it back.
    public void remove(SavedView view, Runnable then) {
        exchange(text("view.removed", view.name()), view, null, then);
    }

    private void exchange(String said, @Nullable SavedView gone, @Nullable SavedView come, Runnable then) {
        SavedViews all = views.apply(desk.workspace());
        desk.edits()
                .act(Deed.of(said, () -> all.exchange(gone, come), () -> all.exchange(come, gone))
                        .then(
                                () -> {
                                    then.run();
                                    changed.run();
                                },
                                changed));
    }

    private <T> void run(Callable<T> work, Consumer<T> then) {
        desk.runner()
                .run(
                        work,
                        result -> {
                            then.accept(result);
                            changed.run();
                        },
                        failure -> desk.toasts().warn(Trouble.keeping(failure)));
    }
}
