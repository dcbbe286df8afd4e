package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.playbook.ListedPlaybook;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.playbook.PlaybookRun;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.List;
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
    private final PlaybookDesk playbooks;
    private final Desk desk;
    private final Latest opening;
    private final ObservableList<ListedPlaybook> known = FXCollections.observableArrayList();
    private final ObservableList<PlaybookRun> waiting = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PlaybookPageModel> page = new SimpleObjectProperty<>();
    private final StringProperty notice = new SimpleStringProperty("");
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private boolean cloudTold;

    public PlaybooksViewModel(PlaybookDesk playbooks) {
        this.playbooks = playbooks;
        this.desk = playbooks.desk();
        this.opening = new Latest(desk.runner());
    }

    public ObservableList<ListedPlaybook> known() {
        return known;
    }

    /// Runs that were stopped, broke off or wait for a yes.
    public ObservableList<PlaybookRun> waiting() {
        return waiting;
    }

    /// The playbook that is open; null shows the catalogue.
    public ReadOnlyObjectProperty<@Nullable PlaybookPageModel> page() {
        return page;
    }

    /// Why the list may not be whole, or something could not be opened; empty when all is well.
    public ReadOnlyStringProperty notice() {
        return notice;
    }

    /// Whether the cloud is being asked.
    public ReadOnlyBooleanProperty looking() {
        return looking;
    }

    /// Shows what is known at once; the cloud is asked once a window.
    public void reload() {
        desk.runner().run(playbooks.runs()::waiting, this::showWaiting, this::warn);
        desk.runner()
                .run(
                        playbooks.catalogue()::known,
                        found -> {
                            known.setAll(found);
                            if (!cloudTold && !looking.get()) {
                                askCloud();
                            }
                        },
                        this::warn);
    }

    private void showWaiting(List<PlaybookRun> runs) {
        PlaybookPageModel open = page.get();
        waiting.setAll(runs.stream()
                .filter(run -> open == null || !open.isRunning(run.id()))
                .toList());
    }

    private void askCloud() {
        looking.set(true);
        desk.runner()
                .run(
                        playbooks.catalogue()::refresh,
                        found -> {
                            looking.set(false);
                            cloudTold = true;
                            notice.set("");
                            known.setAll(found);
                        },
                        failure -> {
                            looking.set(false);
                            notice.set(text("playbooks.offline"));
                        });
    }

    /// Opens a playbook to be run.
    public void open(ListedPlaybook listed) {
        notice.set("");
        if (!listed.summary().available()) {
            notice.set(
                    text("playbooks.tier", PlaybookWords.tier(listed.summary().tier())));
            return;
        }
        looking.set(true);
        opening.run(() -> playbooks.catalogue().find(listed.id()), this::show, failure -> {
            looking.set(false);
            notice.set(explain(failure));
        });
    }

    private void show(Playbook playbook) {
        looking.set(false);
        page.set(new PlaybookPageModel(playbooks, playbook, this::comparePlans));
    }

    /// Opens a run that waits, and lets it go on.
    public void goOn(PlaybookRun run) {
        PlaybookPageModel model = new PlaybookPageModel(playbooks, run.playbook(), this::comparePlans);
        page.set(model);
        model.goOn(run);
    }

    /// Drops a run that waits. Nothing that was applied is touched.
    public void forget(PlaybookRun run) {
        desk.runner()
                .run(
                        () -> playbooks.runs().forget(run.id()),
                        _ -> {
                            desk.toasts()
                                    .say(text(
                                            "playbooks.forgotten",
                                            run.playbook().title()));
                            reload();
                        },
                        this::warn);
    }

    /// Back to the catalogue; a run that is on its way is stopped and waits there.
    public void close() {
        PlaybookPageModel open = page.get();
        if (open != null) {
            open.stop();
        }
        page.set(null);
        notice.set("");
        reload();
    }

    /// Esc: a run on its way is stopped first.
    void stopOrClose() {
        PlaybookPageModel open = page.get();
        if (open != null && open.state().get() == PlaybookPageModel.State.RUNNING) {
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
            case CloudFailure cloud -> PlanLimits.words(cloud).orElseGet(cloud::detail);
            case PlaybookRefused refused -> refused.detail();
            case PlanRefused refused -> String.valueOf(refused.getMessage());
            default -> Trouble.reading(failure);
        };
    }
}
