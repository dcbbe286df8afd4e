package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.ListedRun;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.playbook.PlaybookRuns;
import app.adiuva.desktop.playbook.Refusal;
import app.adiuva.desktop.ui.kit.CloudWords;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.kit.RefusalWords;
import app.adiuva.desktop.ui.kit.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The catalogue, the runs that wait, and the playbook that is open. JavaFX thread only.
public final class PlaybooksViewModel {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final PlaybookDesk playbooks;
    private final Desk desk;
    private final Latest opening;
    private final ObservableList<ListedPlaybook> known = FXCollections.observableArrayList();
    private final ObservableList<ListedRun> waiting = FXCollections.observableArrayList();
    private final ObservableList<ListedRun> answered = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PlaybookPageModel> page = new SimpleObjectProperty<>();
    private final StringProperty notice = new SimpleStringProperty("");
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final BooleanProperty fetching = new SimpleBooleanProperty();
    private final OwnDeeds own;
    private @Nullable Instant cloudAsked;

    public PlaybooksViewModel(PlaybookDesk playbooks) {
        this.playbooks = playbooks;
        this.desk = playbooks.desk();
        this.opening = new Latest(desk.runner());
        this.own = new OwnDeeds(desk, this);
    }

    public ObservableList<ListedPlaybook> known() {
        return known;
    }

    /// Runs that were stopped, broke off or wait for a yes.
    public ObservableList<ListedRun> waiting() {
        return waiting;
    }

    /// Runs that only answered, to be read again.
    public ObservableList<ListedRun> answered() {
        return answered;
    }

    /// The playbook that is open; null shows the catalogue.
    public ReadOnlyObjectProperty<@Nullable PlaybookPageModel> page() {
        return page;
    }

    /// Why the list may not be whole, or something could not be opened; empty when all is well.
    public ReadOnlyStringProperty notice() {
        return notice;
    }

    /// Whether the cloud is being asked which there are.
    public ReadOnlyBooleanProperty looking() {
        return looking;
    }

    /// Whether a playbook is being opened.
    public ReadOnlyBooleanProperty fetching() {
        return fetching;
    }

    /// Shows what is known at once, and asks the cloud when it was not asked for a minute: a larger plan may have been
    /// bought meanwhile.
    public void reload() {
        desk.runner().run(playbooks.runs()::answered, answered::setAll, this::warn);
        desk.runner().run(playbooks.runs()::waiting, this::showWaiting, this::warn);
        desk.runner()
                .run(
                        playbooks.catalogue()::known,
                        found -> {
                            known.setAll(found);
                            if (isDue() && !looking.get()) {
                                askCloud();
                            }
                        },
                        this::warn);
    }

    /// Shows what is known on this computer; the cloud is not asked.
    public void readKnown() {
        desk.runner().run(playbooks.catalogue()::known, known::setAll, this::warn);
    }

    private void showWaiting(List<ListedRun> runs) {
        PlaybookPageModel open = page.get();
        waiting.setAll(runs.stream()
                .filter(run -> open == null || !open.isRunning(run.id()))
                .toList());
    }

    private boolean isDue() {
        Instant asked = cloudAsked;
        return asked == null || !now().isBefore(asked.plus(ASK_AGAIN));
    }

    private Instant now() {
        return desk.workspace().clock().instant();
    }

    private void askCloud() {
        looking.set(true);
        desk.runner()
                .run(
                        playbooks.catalogue()::refresh,
                        found -> {
                            looking.set(false);
                            cloudAsked = now();
                            notice.set("");
                            known.setAll(found);
                        },
                        failure -> {
                            looking.set(false);
                            notice.set(text("playbooks.offline"));
                        });
    }

    /// What can be done with playbooks of the user's own.
    public OwnDeeds own() {
        return own;
    }

    /// As the other, by its id; it need not be listed yet.
    public void open(String id) {
        notice.set("");
        fetching.set(true);
        opening.run(() -> playbooks.catalogue().find(id), this::show, failure -> {
            fetching.set(false);
            notice.set(explain(failure));
        });
    }

    /// Opens a playbook to be run.
    public void open(ListedPlaybook listed) {
        notice.set("");
        fetching.set(true);
        opening.run(() -> playbooks.catalogue().find(listed.id()), this::show, failure -> {
            fetching.set(false);
            notice.set(isTooSmall(failure) ? tooSmall(listed) : explain(failure));
        });
    }

    private static boolean isTooSmall(Exception failure) {
        return failure instanceof CloudFailure.Refused refused
                && refused.code().equals(ProblemCode.TIER_TOO_LOW.wire());
    }

    private static String tooSmall(ListedPlaybook listed) {
        return text("playbooks.tier", PlaybookWords.tier(listed.summary().tier()));
    }

    private void show(Playbook playbook) {
        fetching.set(false);
        PlaybookPageModel model = new PlaybookPageModel(playbooks, playbook, this::comparePlans);
        model.inputs().keep();
        turnTo(model);
    }

    private void turnTo(@Nullable PlaybookPageModel next) {
        PlaybookPageModel open = page.get();
        if (open != null) {
            open.close();
        }
        page.set(next);
    }

    private void stopOpening() {
        opening.stop();
        fetching.set(false);
    }

    /// Opens a run that waits, and lets it go on; or one that has answered, to read it.
    public void goOn(ListedRun run) {
        notice.set("");
        stopOpening();
        opening.run(
                () -> playbooks.runs().find(run.id()).orElseThrow(() -> new PlaybookRefused(Refusal.Plain.RUN_GONE)),
                this::show,
                failure -> {
                    notice.set(explain(failure));
                    reload();
                });
    }

    private void show(PlaybookRun run) {
        PlaybookPageModel model = new PlaybookPageModel(playbooks, run.playbook(), this::comparePlans);
        model.fill(run);
        turnTo(model);
        model.goOn();
    }

    /// Drops a run with all that it brought; that can be taken back. Nothing that was applied is touched.
    public void forget(ListedRun run) {
        AtomicReference<PlaybookRuns.@Nullable Forgotten> out = new AtomicReference<>();
        desk.edits()
                .act(Deed.of(
                                text("playbooks.forgotten", run.title()),
                                () -> out.set(playbooks.runs().takeOut(run.id()).orElse(null)),
                                () -> Optional.ofNullable(out.get()).ifPresent(playbooks.runs()::putBack))
                        .then(this::reload, this::reload));
    }

    /// Back to the catalogue; a run that is on its way is stopped and waits there.
    public void close() {
        stopOpening();
        turnTo(null);
        notice.set("");
        reload();
    }

    /// The playbook with this id is gone, and its page with it; another one that is open stays.
    void gone(String id) {
        PlaybookPageModel open = page.get();
        if (open != null && open.playbook().id().equals(id)) {
            close();
        } else {
            reload();
        }
    }

    /// Esc: what is being opened, or runs, is stopped first.
    void stopOrClose() {
        PlaybookPageModel open = page.get();
        if (fetching.get()) {
            stopOpening();
        } else if (open != null && open.state().get() == PlaybookPageModel.State.RUNNING) {
            open.stop();
        } else {
            close();
        }
    }

    public void comparePlans() {
        desk.navigator().go(Place.PLANS);
    }

    /// The window closes: what runs can go on in the next one.
    public void stop() {
        PlaybookPageModel open = page.get();
        if (open != null) {
            open.stop();
        }
    }

    private void warn(Exception failure) {
        desk.toasts().warn(Trouble.reading(failure));
    }

    static String explain(Exception failure) {
        return switch (failure) {
            case CloudFailure cloud ->
                PlanLimits.words(cloud, text("playbook.kept")).orElseGet(() -> CloudWords.of(cloud));
            case PlaybookRefused refused -> RefusalWords.of(refused.refusal());
            case PlanRefused _ -> Edits.explain(failure);
            default -> Trouble.reading(failure);
        };
    }
}
