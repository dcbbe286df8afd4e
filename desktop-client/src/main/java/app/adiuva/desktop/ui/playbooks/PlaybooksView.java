package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.playbooks.PlaybookPageModel.State;
import app.adiuva.desktop.ui.proposal.PlanCard;
import app.adiuva.desktop.ui.proposal.PlanKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Playbooks: the catalogue with the runs that wait, or the one that is open.
public final class PlaybooksView implements Screen {
    private final PlaybooksViewModel model;
    private final Formats formats;
    private final CatalogueView catalogue;
    private final ScrollPane root = new ScrollPane();

    public PlaybooksView(PlaybooksViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.catalogue = new CatalogueView(model, formats);
        root.setId("playbooks");
        root.setFitToWidth(true);
        root.setAccessibleText(text("nav.playbooks"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && (model.page().get() != null || model.fetching().get())) {
                model.stopOrClose();
                event.consume();
            }
        });
        model.page().subscribe(this::show);
    }

    private void show(@Nullable PlaybookPageModel page) {
        if (page == null) {
            root.setContent(catalogue);
        } else {
            PageView view = new PageView(page, formats, model.own(), model::close);
            root.setContent(view);
            view.begin();
        }
        root.setVvalue(0);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public List<Command> commands() {
        return Stream.of(ofRuns(), PlanKeys.of("playbooks", this::plan), ofFiles())
                .flatMap(List::stream)
                .toList();
    }

    private List<Command> ofRuns() {
        return List.of(
                page("playbooks.run", Feather.PLAY, text("playbooks.run"), "Shortcut+Enter", PlaybooksView::run)
                        .when(() -> isIn(State.ASKING, State.INTERRUPTED)),
                page(
                                "playbooks.stop",
                                Feather.SQUARE,
                                text("playbook.stop"),
                                "Shortcut+Period",
                                PlaybookPageModel::stop)
                        .when(() -> isIn(State.RUNNING)),
                page(
                                "playbooks.again",
                                Feather.REFRESH_CW,
                                text("playbook.again"),
                                "Shortcut+R",
                                PlaybookPageModel::again)
                        .when(() -> isIn(State.INTERRUPTED, State.ENDED)),
                page("playbooks.copy", Feather.COPY, text("playbooks.copy"), "Shortcut+Shift+C", PageView::copy)
                        .when(() -> open().filter(page -> !page.answer().get().isEmpty())
                                .isPresent()),
                Command.of("playbooks.back", Feather.ARROW_LEFT, text("playbooks.back"), "Escape", model::stopOrClose)
                        .when(() -> open().isPresent()),
                Command.of(
                                "playbooks.waiting",
                                Feather.FAST_FORWARD,
                                text("playbooks.go_on.first"),
                                "G",
                                () -> model.waiting().stream().findFirst().ifPresent(model::goOn))
                        .when(() -> open().isEmpty() && !model.waiting().isEmpty()),
                Command.of(
                                "playbooks.forget",
                                Feather.X,
                                text("playbooks.forget.focused"),
                                "X",
                                () -> catalogue.focusedRun().ifPresent(model::forget))
                        .when(() -> catalogue.focusedRun().isPresent()));
    }

    private Command page(String id, Feather symbol, String name, String key, Consumer<PlaybookPageModel> deed) {
        return Command.of(id, symbol, name, key, () -> open().ifPresent(deed));
    }

    private Optional<PlaybookPageModel> open() {
        return Optional.ofNullable(model.page().get());
    }

    private boolean isIn(State... states) {
        return open().filter(page -> List.of(states).contains(page.state().get()))
                .isPresent();
    }

    private static void run(PlaybookPageModel page) {
        if (page.state().get() == State.INTERRUPTED) {
            page.goOn();
        } else if (page.state().get() == State.ASKING) {
            page.run();
        }
    }

    /// There is one plan at the most.
    private Optional<PlanCard> plan() {
        return open().filter(page -> page.state().get() == State.ENDED)
                .flatMap(_ -> root.getContent().lookupAll(".plan-card").stream().findFirst())
                .map(PlanCard.class::cast);
    }

    private List<Command> ofFiles() {
        return List.of(
                Command.of(
                        "playbooks.import",
                        Feather.UPLOAD,
                        text("own.import"),
                        "Shortcut+O",
                        () -> OwnButtons.choose(root, model.own())),
                own("playbooks.rename", Feather.EDIT_2, text("own.rename"), "F2", model.own()::rename),
                own(
                        "playbooks.export",
                        Feather.DOWNLOAD,
                        text("own.export"),
                        "Shortcut+Shift+O",
                        playbook -> OwnButtons.export(root, model.own(), playbook)),
                own("playbooks.delete", Feather.TRASH_2, text("own.delete"), "Shortcut+Delete", model.own()::delete));
    }

    private Command own(String id, Feather symbol, String name, String key, Consumer<Playbook> deed) {
        return Command.of(
                        id,
                        symbol,
                        name,
                        key,
                        () -> open().map(PlaybookPageModel::playbook).ifPresent(deed))
                .when(() -> open().filter(PlaybookPageModel::isOwn).isPresent());
    }

    @Override
    public void shown() {
        model.reload();
    }

    @Override
    public void reveal(String id) {
        model.known().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .ifPresentOrElse(model::open, () -> model.open(id));
    }
}
