package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.suggestion.Proposal;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.suggestion.Suggestions;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The suggestions that wait, one of them in front, and those of the thought that is open. JavaFX thread only.
public final class SuggestionsModel {
    /// So many are gone through before the next are read.
    private static final int MOST = 100;

    private final Desk desk;
    private final Suggestions suggestions;
    private final Latest loading;
    private final Latest looking;
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ObservableList<Suggestion> here = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable Suggestion> current = new SimpleObjectProperty<>();
    private final BooleanProperty editing = new SimpleBooleanProperty();
    private List<Suggestion> waiting = List.of();
    private @Nullable String thought;
    /// Whether those of the thought that was opened are to come to the front as soon as they are read.
    private boolean toFront;
    /// The one that was decided last in front, until another is asked for: undone, it comes back there.
    private @Nullable Suggestion decided;
    /// Whether it was missing since when those that wait were read; before, a reading may be older than the decision.
    private boolean decidedGone;

    public SuggestionsModel(Desk desk) {
        this.desk = desk;
        this.suggestions = desk.workspace().suggestions();
        this.loading = new Latest(desk.runner());
        this.looking = new Latest(desk.runner());
        desk.edits().revision().subscribe((_, _) -> reload());
        current.subscribe(_ -> editing.set(false));
    }

    /// How many wait.
    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /// The one that the keys are for; null when none waits.
    public ReadOnlyObjectProperty<@Nullable Suggestion> current() {
        return current;
    }

    /// Those of the thought that is open.
    public ObservableList<Suggestion> here() {
        return here;
    }

    /// Whether the one in front is being edited.
    public BooleanProperty editing() {
        return editing;
    }

    private record Found(long count, List<Suggestion> waiting) {}

    public void reload() {
        loading.run(() -> new Found(suggestions.count(), suggestions.open(MOST)), this::show, this::warn);
        look(thought);
    }

    /// The thought with this id is open now. When another was before, its suggestions come to the front; otherwise they
    /// are only read again, and the user keeps the one in front.
    void look(@Nullable String thoughtId) {
        if (!Objects.equals(thoughtId, thought)) {
            thought = thoughtId;
            stay();
            toFront = true;
        }
        if (thoughtId == null) {
            looking.stop();
            here.clear();
        } else {
            looking.run(() -> suggestions.openOf(thoughtId), this::showHere, this::warn);
        }
    }

    private void show(Found found) {
        count.set(found.count());
        waiting = found.waiting();
        decidedGone |= decided != null && !holds(waiting, decided);
        settle();
    }

    private void showHere(List<Suggestion> found) {
        if (!found.equals(here)) {
            here.setAll(found);
        }
        Suggestion now = current.get();
        if (toFront && !editing.get() && !found.isEmpty() && (now == null || !holds(found, now))) {
            current.set(found.getFirst());
        }
        toFront = false;
        settle();
    }

    /// Changes the one in front only when it waits no longer, or when the decision before it was undone.
    private void settle() {
        Suggestion now = current.get();
        Suggestion before = decided;
        if (before != null && decidedGone && waits(before)) {
            stay();
            current.set(before);
        } else if (now == null || !waits(now) && !isLeftOver()) {
            current.set(
                    Stream.concat(here.stream(), waiting.stream()).findFirst().orElse(null));
        }
    }

    /// Whether what is edited may wait among those that were not read.
    private boolean isLeftOver() {
        return editing.get() && waiting.size() == MOST;
    }

    /// The user goes on from the one in front.
    private void stay() {
        toFront = false;
        decided = null;
        decidedGone = false;
    }

    private boolean waits(Suggestion suggestion) {
        return holds(waiting, suggestion) || holds(here, suggestion);
    }

    private static boolean holds(List<Suggestion> list, Suggestion suggestion) {
        return list.stream().anyMatch(each -> each.id().equals(suggestion.id()));
    }

    /// Leaves the one in front as it is and goes to the one after it, at the end to the first.
    public void next() {
        stay();
        Suggestion now = current.get();
        if (!waiting.isEmpty()) {
            int at = now == null
                    ? -1
                    : waiting.stream().map(Suggestion::id).toList().indexOf(now.id());
            current.set(waiting.get((at + 1) % waiting.size()));
        }
    }

    public void accept() {
        withCurrent(suggestion -> accept(suggestion, suggestion.finding().proposal()));
    }

    public void reject() {
        withCurrent(this::reject);
    }

    public void edit() {
        stay();
        editing.set(current.get() != null);
    }

    private void withCurrent(Consumer<Suggestion> act) {
        Suggestion now = current.get();
        if (now != null) {
            act.accept(now);
        }
    }

    void edit(Suggestion suggestion) {
        stay();
        current.set(suggestion);
        editing.set(true);
    }

    /// Does what is proposed, perhaps as the user edited it, in one step that one undo takes back.
    void accept(Suggestion suggestion, Proposal proposal) {
        leave(suggestion);
        String done = switch (proposal) {
            case Proposal.NewTask task -> text("suggestion.done.task", task.title());
            case Proposal.NewTag tag -> text("suggestion.done.tag", tag.tag());
        };
        desk.edits().carryOut(suggestion.id(), () -> suggestions.accept(suggestion.id(), proposal), done);
    }

    void reject(Suggestion suggestion) {
        leave(suggestion);
        String id = suggestion.id();
        String what = switch (suggestion.finding().proposal()) {
            case Proposal.NewTask task -> task.title();
            case Proposal.NewTag tag -> text("tag", tag.tag());
        };
        desk.edits()
                .act(
                        id,
                        Deed.of(
                                        text("suggestion.done.rejected"),
                                        () -> suggestions.reject(id),
                                        () -> suggestions.restore(id))
                                .called(text("act.rejected", what)));
    }

    /// Goes on at once; what was decided is gone before the disk knows.
    private void leave(Suggestion suggestion) {
        if (suggestion.equals(current.get())) {
            next();
            decided = suggestion;
        }
        waiting = waiting.stream()
                .filter(each -> !each.id().equals(suggestion.id()))
                .toList();
        here.removeIf(each -> each.id().equals(suggestion.id()));
        if (suggestion.equals(current.get())) {
            current.set(null);
        }
    }

    /// Shows the thought that it was read from.
    void open(Suggestion suggestion) {
        desk.navigator().reveal(app.adiuva.desktop.ui.kit.Place.THOUGHTS, suggestion.thoughtId());
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Trouble.reading(failure));
    }
}
