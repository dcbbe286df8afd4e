package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which rows of a list are chosen, kept while the list is read anew: some of them, or everything that fits, also what
/// the list has not shown yet. JavaFX thread only.
public final class Chosen<T> {
    /// So many rows can be chosen: with what the journal keeps of them when they are changed, they take a sixth of the
    /// window's memory.
    public static final int MOST = 20_000;

    private final Desk desk;
    private final Function<T, String> id;
    private final Supplier<Callable<All<T>>> everything;
    private final Latest reading;
    private final ObjectProperty<List<T>> rows = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable T> one = new ReadOnlyObjectWrapper<>();
    private boolean all;
    private @Nullable String wanted;

    /// Everything that fits.
    ///
    /// @param complete whether there is no more than can be changed at once
    public record All<T>(List<T> rows, boolean complete) {
        /// The first of what was found.
        ///
        /// @param found at least one more than `most`, if there are more
        public static <T> All<T> of(List<T> found, int most) {
            boolean complete = found.size() <= most;
            return new All<>(complete ? found : List.copyOf(found.subList(0, most)), complete);
        }
    }

    /// @param everything how all that fits now is read
    public Chosen(Desk desk, Function<T, String> id, Supplier<Callable<All<T>>> everything) {
        this.desk = desk;
        this.id = id;
        this.everything = everything;
        this.reading = new Latest(desk.runner());
        rows.subscribe(now -> one.set(now.size() == 1 ? now.getFirst() : null));
    }

    public ReadOnlyObjectProperty<List<T>> rows() {
        return rows;
    }

    /// The one row that is chosen, if it is one.
    public ReadOnlyObjectProperty<@Nullable T> one() {
        return one.getReadOnlyProperty();
    }

    /// Whether everything was chosen.
    public boolean isAll() {
        return all;
    }

    public void choose(List<T> wish) {
        if (!rows.get().equals(wish)) {
            take(wish, false);
        }
    }

    public void chooseAll() {
        reading.run(everything.get(), this::take, failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    private void take(All<T> found) {
        take(found.rows(), found.complete());
        if (!found.complete()) {
            desk.toasts().say(text("chosen.most", found.rows().size()));
        }
    }

    /// Chooses these now, whatever is still being read.
    public void take(List<T> wish) {
        take(wish, false);
    }

    private void take(List<T> wish, boolean everyOne) {
        reading.stop();
        all = everyOne && !wish.isEmpty();
        rows.set(List.copyOf(wish));
    }

    /// Chooses the row with this id as soon as it is listed; null for none.
    public void want(@Nullable String row) {
        wanted = row;
    }

    /// What is to be chosen of a list that was read anew.
    public List<T> among(List<T> read) {
        Set<String> ids =
                wanted != null ? Set.of(wanted) : rows.get().stream().map(id).collect(Collectors.toSet());
        return read.stream().filter(row -> ids.contains(id.apply(row))).toList();
    }

    /// The list shows what was read anew.
    ///
    /// @param found of that, see [#among]
    public void listed(List<T> found) {
        if (wanted == null && all) {
            chooseAll();
            return;
        }
        if (wanted != null && found.isEmpty()) {
            desk.toasts().say(text("reveal.gone"));
        }
        wanted = null;
        take(found);
    }
}
