package app.adiuva.desktop.ui.thoughts;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.embedding.RelatedThoughts;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Draft;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// The captured thoughts, newest first, and what the user does to them. JavaFX thread only.
public final class ThoughtsViewModel {
    private static final int TITLE_LENGTH = 200;
    private static final int MOST_RELATED = 5;

    private final Desk desk;
    private final ThoughtQueries queries;
    private final SuggestionsModel suggestions;
    private final Latest loading;
    private final Latest paging;
    private final Latest looking;
    private final ObservableList<RelatedThoughts.Related> related = FXCollections.observableArrayList();
    private final ObservableList<Task> made = FXCollections.observableArrayList();
    private final ObservableList<Thought> thoughts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Thought> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<ThoughtFilter> filter = new SimpleObjectProperty<>(ThoughtFilter.ALL);
    private final StringProperty query = new SimpleStringProperty("");
    private final Draft draft = new Draft();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    /// Listed even when it is too old for the page.
    private @Nullable String revealed;
    /// Selected as soon as it is read.
    private @Nullable String wanted;
    private boolean complete;
    private boolean more;
    private boolean showing;

    public ThoughtsViewModel(Desk desk, SuggestionsModel suggestions) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.looking = new Latest(desk.runner());
        selected.subscribe(this::look);
        this.queries = new ThoughtQueries(desk.workspace());
        this.loading = new Latest(desk.runner());
        this.paging = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> reload());
        filter.subscribe((_, _) -> askAnew());
        query.subscribe((_, _) -> askAnew());
    }

    public SuggestionsModel suggestions() {
        return suggestions;
    }

    public ObservableList<Thought> thoughts() {
        return thoughts;
    }

    public ReadOnlyObjectProperty<@Nullable Thought> selected() {
        return selected;
    }

    public ObjectProperty<ThoughtFilter> filter() {
        return filter;
    }

    public StringProperty query() {
        return query;
    }

    public StringProperty draft() {
        return draft.text();
    }

    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// Thoughts that belong to the selected one, the most related first.
    public ObservableList<RelatedThoughts.Related> related() {
        return related;
    }

    /// Tasks that were made of the selected one.
    public ObservableList<Task> made() {
        return made;
    }

    private record Around(List<Task> made, List<RelatedThoughts.Related> related) {}

    private void look(@Nullable Thought thought) {
        suggestions.look(thought == null ? null : thought.id());
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
                    this::warn);
        }
    }

    void openTask(Task task) {
        desk.navigator().reveal(Place.TASKS, task.id());
    }

    /// Selects a thought of the list, or none. What the list itself does while its rows change is no choice of the
    /// user.
    public void select(@Nullable Thought thought) {
        if (!showing) {
            selected.set(thought);
        }
    }

    /// Reads again what is on show, as far down as it was.
    public void reload() {
        read(thoughts.size());
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

    /// Makes a task of the thought and marks the thought as kept, in one step that one undo takes back.
    public void turnIntoTask(Thought thought) {
        String title = thought.content().strip().lines().findFirst().orElse("");
        Map<String, @Nullable Object> task = new LinkedHashMap<>();
        task.put("source_thought_id", thought.id());
        task.put("title", title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…");
        if (!thought.content().strip().equals(title)) {
            task.put("description", thought.content());
        }
        if (!thought.tags().isEmpty()) {
            task.put("tags", thought.tags());
        }
        desk.edits()
                .perform(
                        List.of(
                                PlanAction.create(Table.TASKS, task),
                                PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("status", "kept"))),
                        text("thought.became_task"));
    }

    public void save(Thought thought, String content) {
        if (!content.isBlank() && !content.strip().equals(thought.content())) {
            desk.edits()
                    .perform(
                            List.of(PlanAction.update(
                                    Table.THOUGHTS, thought.id(), Map.of("content", content.strip()))),
                            "");
        }
    }

    /// Gives the thought a tag, however it was typed; nothing happens when it has it.
    void addTag(Thought thought, String typed) {
        String tag = typed.strip().replaceFirst("^#", "").replaceAll("\\s+", "-");
        if (!tag.isEmpty() && thought.tags().stream().noneMatch(tag::equalsIgnoreCase)) {
            setTags(thought, Stream.concat(thought.tags().stream(), Stream.of(tag)));
        }
    }

    void removeTag(Thought thought, String tag) {
        setTags(thought, thought.tags().stream().filter(each -> !each.equals(tag)));
    }

    private void setTags(Thought thought, Stream<String> tags) {
        desk.edits()
                .perform(List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("tags", tags.toList()))), "");
    }

    /// Puts the thought away; it is still found.
    void archive(Thought thought) {
        desk.edits()
                .perform(
                        List.of(PlanAction.update(Table.THOUGHTS, thought.id(), Map.of("status", "archived"))),
                        text("thought.archived"));
    }

    public void delete(Thought thought) {
        selected.set(null);
        desk.edits().perform(List.of(PlanAction.delete(Table.THOUGHTS, thought.id())), text("thought.deleted"));
    }

    /// Lists the thought and selects it, however old it is and whatever filter is on.
    public void reveal(String id) {
        query.set("");
        filter.set(ThoughtFilter.ALL);
        selected.set(null);
        revealed = id;
        wanted = id;
        reload();
    }

    private void askAnew() {
        revealed = null;
        wanted = null;
        read(0);
    }

    private void read(int shown) {
        ThoughtQueries.Question question = question();
        String first = revealed;
        paging.stop();
        more = false;
        loading.run(() -> queries.first(question, shown, first), this::show, this::warn);
    }

    private ThoughtQueries.Question question() {
        return new ThoughtQueries.Question(filter.get(), query.get());
    }

    private void show(ThoughtQueries.Page page) {
        Thought before = selected.get();
        String target = wanted != null || before == null ? wanted : before.id();
        Thought found = page.thoughts().stream()
                .filter(thought -> thought.id().equals(target))
                .findFirst()
                .orElse(null);
        showing = true;
        thoughts.setAll(page.thoughts());
        showing = false;
        complete = page.complete();
        loaded.set(true);
        if (found == null && wanted != null) {
            desk.toasts().say(text("reveal.gone"));
        }
        wanted = null;
        selected.set(found);
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
