package app.adiuva.desktop.ui.inbox;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import app.adiuva.desktop.ui.proposal.PlanCardModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The plans that wait, each tried on the records as they are now. What was decided here stays in view, with its way
/// back, until the screen is left; a no stays while the reason that was being typed is not given. JavaFX thread only.
public final class InboxViewModel {
    static final int PAGE = 10;

    private final Desk desk;
    private final Latest reading;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private boolean inFront;

    public InboxViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Latest(desk.runner());
        desk.edits().revision().subscribe(_ -> {
            if (inFront) {
                reload();
            }
        });
    }

    /// One plan.
    ///
    /// @param card null for one that can no longer be carried out
    /// @param problem why it cannot, or empty
    public record Item(Proposal proposal, @Nullable PlanCardModel card, String problem) {}

    /// A proposal as it was read, away from the JavaFX thread.
    private record Tried(Proposal proposal, @Nullable Preview preview, String problem) {
        boolean isRejected() {
            return proposal.state() == Proposal.State.REJECTED;
        }

        static Tried of(Proposals proposals, Proposal proposal) {
            try {
                Preview preview = proposals.preview(proposal);
                return preview.isEmpty()
                        ? new Tried(proposal, null, text("inbox.nothing_left"))
                        : new Tried(proposal, preview, "");
            } catch (PlanRefused | StorageException refused) {
                return new Tried(proposal, null, Edits.explain(refused));
            }
        }
    }

    public ObservableList<Item> items() {
        return items;
    }

    /// False until the first answer came.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// Whether more wait than are shown.
    public ReadOnlyBooleanProperty more() {
        return more;
    }

    /// The screen came to the front.
    public void shown() {
        inFront = true;
        items.clear();
        reload();
    }

    /// Another screen is in front.
    public void hidden() {
        inFront = false;
    }

    /// The cards that nothing demands a yes for and that can be applied now.
    public List<PlanCardModel> harmless() {
        return cards().filter(PlanCardModel::isHarmless).toList();
    }

    /// Applies all that are shown and harmless.
    public void applyHarmless() {
        harmless().forEach(PlanCardModel::apply);
    }

    /// Takes one away that can no longer be carried out; undo brings it back.
    public void dismiss(Item item) {
        items.remove(item);
        String id = item.proposal().id();
        Proposals proposals = desk.workspace().proposals();
        desk.edits()
                .act(Deed.of(
                        text("act.dismissed", item.proposal().title()),
                        () -> proposals.reject(id, null),
                        () -> proposals.reopen(id)));
    }

    /// Leads to the answer or the playbook that proposed it.
    public void open(Item item) {
        Proposal proposal = item.proposal();
        String id = proposal.sourceId();
        switch (proposal.source()) {
            case CHAT -> openAnswer(proposal.id());
            case PLAYBOOK -> {
                if (id != null) {
                    desk.navigator().reveal(Place.PLAYBOOKS, id);
                }
            }
            case CHECK_IN -> desk.navigator().go(Place.TODAY);
        }
    }

    private void openAnswer(String plan) {
        desk.runner()
                .run(
                        () -> desk.workspace().conversations().answerWith(plan),
                        found -> found.ifPresentOrElse(
                                answer -> desk.navigator().reveal(Place.CHAT, answer.id()),
                                () -> desk.toasts().warn(text("reveal.gone"))),
                        failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    private Stream<PlanCardModel> cards() {
        return items.stream().flatMap(item -> Optional.ofNullable(item.card()).stream());
    }

    private void reload() {
        reading.run(this::read, this::show, _ -> desk.toasts().warn(text("load.failed")));
    }

    private List<Tried> read() {
        Proposals proposals = desk.workspace().proposals();
        Stream<Tried> open = proposals.open(PAGE + 1).stream().map(proposal -> Tried.of(proposals, proposal));
        Stream<Tried> rejected = proposals.beingExplained().stream()
                .map(proposal -> Tried.of(proposals, proposal))
                .filter(tried -> tried.preview() != null);
        return Stream.concat(open, rejected).toList();
    }

    /// Cards that are there keep what the user switched off or edited, and show what they would do now. What could not
    /// be tried before is tried anew.
    private void show(List<Tried> read) {
        List<Tried> waiting =
                read.stream().filter(Predicate.not(Tried::isRejected)).toList();
        more.set(waiting.size() > PAGE);
        Map<String, Item> before = items.stream()
                .filter(item -> item.card() != null)
                .collect(Collectors.toMap(item -> item.proposal().id(), Function.identity()));
        Map<String, Tried> open = waiting.stream()
                .limit(PAGE)
                .collect(Collectors.toMap(tried -> tried.proposal().id(), Function.identity()));
        List<Item> kept = items.stream()
                .filter(item -> item.card() != null)
                .filter(item -> open.containsKey(item.proposal().id()) || isDecided(item))
                .toList();
        List<Item> added = Stream.concat(
                        waiting.stream().limit(PAGE), read.stream().filter(Tried::isRejected))
                .filter(tried -> !before.containsKey(tried.proposal().id()))
                .map(this::item)
                .toList();
        kept.forEach(item -> Optional.ofNullable(item.card()).ifPresent(PlanCardModel::reread));
        List<Item> now = Stream.concat(added.stream(), kept.stream()).toList();
        if (!now.equals(items)) {
            items.setAll(now);
        }
        loaded.set(true);
    }

    private static boolean isDecided(Item item) {
        return item.card() != null && item.card().state().get() != PlanCardModel.State.PROPOSED;
    }

    private Item item(Tried tried) {
        Preview preview = tried.preview();
        return new Item(tried.proposal(), preview == null ? null : card(tried, preview), tried.problem());
    }

    private PlanCardModel card(Tried tried, Preview preview) {
        return tried.isRejected() ? PlanCardModel.rejected(desk, preview) : PlanCardModel.proposed(desk, preview);
    }
}
