package app.adiuva.desktop.ui.thoughts;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.filter.FilterLine;
import app.adiuva.desktop.filter.SavedView;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtQuery;
import app.adiuva.desktop.ui.kit.Chosen;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import app.adiuva.desktop.ui.kit.field.NamedFilters;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The captured thoughts that fit, newest first, and which of them are chosen. JavaFX thread only.
public final class ThoughtsViewModel {
    private final Desk desk;
    private final ThoughtQueries queries;
    private final SuggestionsModel suggestions;
    private final ThoughtActions actions;
    private final AroundModel around;
    private final NamedFilters named;
    private final Latest loading;
    private final Latest paging;
    private final Latest naming;
    private final ObservableList<Thought> thoughts = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<SavedView> views = FXCollections.observableArrayList();
    private final Chosen<Thought> chosen;
    private final ObjectProperty<ThoughtScope> scope = new SimpleObjectProperty<>(ThoughtScope.ALL);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Draft draft = new Draft();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    /// Listed even when it is too old for the page.
    private @Nullable String revealed;
    private IntSupplier inView = () -> 0;
    private boolean complete;
    private boolean more;

    public ThoughtsViewModel(Desk desk, SuggestionsModel suggestions) {
        this(desk, suggestions, new ThoughtQueries(desk.workspace(), desk.formats()));
    }

    ThoughtsViewModel(Desk desk, SuggestionsModel suggestions, ThoughtQueries queries) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.queries = queries;
        this.actions = new ThoughtActions(desk);
        this.around = new AroundModel(desk);
        this.named = new NamedFilters(desk, Workspace::thoughtViews, this::reload);
        this.loading = new Latest(desk.runner());
        this.paging = new Latest(desk.runner());
        this.naming = new Latest(desk.runner());
        this.chosen = new Chosen<>(desk, Thought::id, () -> {
            ThoughtQueries.Question question = question();
            return () -> queries.all(question);
        });
        chosen.one().subscribe(thought -> {
            suggestions.look(thought == null ? null : thought.id());
            around.look(thought);
        });
        desk.edits().revision().subscribe(_ -> reload());
        scope.subscribe((before, now) -> {
            if (before == ThoughtScope.TRASH || now == ThoughtScope.TRASH) {
                select(null);
            }
            askAnew();
        });
        filter.subscribe((_, _) -> askAnew());
    }

    Desk desk() {
        return desk;
    }

    public SuggestionsModel suggestions() {
        return suggestions;
    }

    public ThoughtActions actions() {
        return actions;
    }

    AroundModel around() {
        return around;
    }

    public ObservableList<Thought> thoughts() {
        return thoughts;
    }

    /// The user's tags, the most used first.
    public ObservableList<String> tags() {
        return tags;
    }

    /// The filters that have names.
    public ObservableList<SavedView> views() {
        return views;
    }

    /// What is chosen to do something to.
    public ReadOnlyObjectProperty<List<Thought>> chosen() {
        return chosen.rows();
    }

    /// The one thought that is chosen, if it is one.
    public ReadOnlyObjectProperty<@Nullable Thought> selected() {
        return chosen.one();
    }

    public ObjectProperty<ThoughtScope> scope() {
        return scope;
    }

    /// The filter line.
    public StringProperty filter() {
        return filter;
    }

    /// The words of the filter line that say nothing.
    List<FilterLine.Problem> problems() {
        return ThoughtQuery.parse(filter.get(), desk.formats().now()).problems();
    }

    public StringProperty draft() {
        return draft.text();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// @param row gives the number of the first row that can be seen
    void inView(IntSupplier row) {
        inView = row;
    }

    /// Chooses one thought of the list, or none.
    public void select(@Nullable Thought thought) {
        choose(thought == null ? List.of() : List.of(thought));
    }

    public void choose(List<Thought> wish) {
        chosen.choose(wish);
    }

    /// Chooses everything that fits, also what the list has not shown yet. Of more than can be changed at once the
    /// newest are chosen, and that is told.
    public void chooseAll() {
        chosen.chooseAll();
    }

    /// Reads again what is on show, as far down as it was; of a long list first what is in view, then piece by piece.
    public void reload() {
        if (thoughts.size() <= Piece.SIZE || revealed != null || chosen.isAll() || inTrash()) {
            read(thoughts.size());
        } else {
            paging.stop();
            more = false;
            new Rereading(loading, queries, question(), this::showAgain, this::warn)
                    .start(Piece.of(thoughts, complete, inView.getAsInt()));
        }
        naming.run(
                queries::names,
                names -> {
                    tags.setAll(names.tags());
                    if (!views.equals(names.views())) {
                        views.setAll(names.views());
                    }
                },
                this::warn);
    }

    /// Reads the next, older thoughts; does nothing when all are there or on their way.
    public void loadMore() {
        if (complete || more || thoughts.isEmpty()) {
            return;
        }
        ThoughtQueries.Question question = question();
        String last = thoughts.getLast().id();
        more = true;
        paging.run(() -> queries.after(question, last), this::append, failure -> {
            more = false;
            warn(failure);
        });
    }

    /// Keeps what is in the capture box.
    public void capture() {
        String content = draft.ready();
        if (!content.isEmpty()) {
            desk.edits().keep(draft, () -> desk.workspace().thoughts().capture(content));
        }
    }

    /// To the trash; nothing is chosen then.
    public void delete(List<Thought> gone) {
        select(null);
        actions.delete(gone);
    }

    /// Takes thoughts out of the trash again.
    void restore(List<Thought> deleted) {
        List<String> ids = deleted.stream().map(Thought::id).toList();
        select(null);
        desk.runner()
                .run(() -> desk.workspace().trash().deletions(Table.THOUGHTS, ids), desk.edits()::undo, this::warn);
    }

    /// Whether what is listed is in the trash, where nothing can be done but to put it back.
    boolean inTrash() {
        return scope.get() == ThoughtScope.TRASH;
    }

    /// The name of the filter line, if it has one.
    Optional<SavedView> view() {
        String line = filter.get().strip();
        return views.stream().filter(view -> view.query().equals(line)).findFirst();
    }

    NamedFilters named() {
        return named;
    }

    /// Lists the thought and selects it, however old it is and whatever filter is on.
    public void reveal(String id) {
        filter.set("");
        scope.set(ThoughtScope.ALL);
        chosen.take(List.of());
        chosen.want(id);
        revealed = id;
        reload();
    }

    private void askAnew() {
        revealed = null;
        chosen.want(null);
        read(0);
    }

    private void read(int shown) {
        ThoughtQueries.Question question = question();
        String first = revealed;
        paging.stop();
        more = false;
        loading.run(() -> queries.first(question, shown, first), this::show, this::warn);
    }

    private void showAgain(Piece piece, List<Thought> read) {
        if (read.equals(thoughts.stream().filter(piece::holds).toList())) {
            return;
        }
        List<Thought> wish = chosen.rows().get().stream()
                .flatMap(one -> piece.holds(one)
                        ? read.stream().filter(found -> found.id().equals(one.id()))
                        : Stream.of(one))
                .toList();
        thoughts.setAll(piece.into(thoughts, read));
        chosen.take(wish);
    }

    private ThoughtQueries.Question question() {
        return new ThoughtQueries.Question(scope.get(), filter.get());
    }

    private void show(ThoughtQueries.Page page) {
        List<Thought> found = chosen.among(page.thoughts());
        thoughts.setAll(page.thoughts());
        complete = page.complete();
        loaded.set(true);
        chosen.listed(found);
    }

    private void append(ThoughtQueries.Page page) {
        more = false;
        complete = page.complete();
        thoughts.addAll(page.thoughts().stream()
                .filter(thought -> !thought.id().equals(revealed))
                .toList());
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Trouble.reading(failure));
    }
}
