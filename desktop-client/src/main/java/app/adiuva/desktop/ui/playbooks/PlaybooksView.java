package app.adiuva.desktop.ui.playbooks;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
                        () -> Optional.ofNullable(model.page().get())
                                .map(PlaybookPageModel::playbook)
                                .ifPresent(deed))
                .when(() -> Optional.ofNullable(model.page().get())
                        .filter(PlaybookPageModel::isOwn)
                        .isPresent());
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
