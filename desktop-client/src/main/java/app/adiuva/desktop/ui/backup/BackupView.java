package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Backups: turned on step by step, then how they stand, the list of them and the way back.
public final class BackupView implements Screen {
    private final BackupViewModel model;
    private final SetupViewModel setup;
    private final PlaceViewModel place;
    private final PlanNotice plan;
    private final CopiesNotice copies;
    private final StackPane page = new StackPane();
    private final ScrollPane root = new ScrollPane(page);
    private final Desk desk;
    private @Nullable SetupView setupView;
    private @Nullable OverviewView overview;

    BackupView(
            BackupViewModel model,
            SetupViewModel setup,
            PlaceViewModel place,
            PlanNotice plan,
            CopiesNotice copies,
            Desk desk) {
        this.model = model;
        this.setup = setup;
        this.place = place;
        this.plan = plan;
        this.copies = copies;
        this.desk = desk;
        page.getStyleClass().addAll("page", "backup");
        page.setAlignment(Pos.TOP_LEFT);
        root.setId("backups");
        root.setFitToWidth(true);
        setup.onEnd(model::turnedOn, model::connected);
        model.watch().status().subscribe(_ -> choose());
        setup.step().subscribe(_ -> choose());
        place.words().subscribe((_, _) -> redrawSetup());
        plan.words().subscribe((_, _) -> redrawSetup());
        copies.words().subscribe((_, _) -> redrawSetup());
        Controls.whenGone(root, model::hidden);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        root.setVvalue(0);
        place.refresh();
        plan.refresh();
        copies.refresh();
        model.shown();
    }

    @Override
    public List<Command> commands() {
        return Stream.of(
                        Command.of(
                                "backups.now", Feather.SHIELD, text("backup.now"), "Shortcut+Shift+U", model::backUp),
                        Command.of(
                                "backups.prove",
                                Feather.CHECK_CIRCLE,
                                text("backup.prove"),
                                "Shortcut+Shift+V",
                                model::prove),
                        Command.of("backups.reload", Feather.REFRESH_CW, text("backup.reload"), "F5", model::reload))
                .map(command -> command.when(this::isSetUp))
                .toList();
    }

    private boolean isSetUp() {
        return overview != null && page.getChildren().contains(overview);
    }

    /// The set-up while it runs or nothing is set up, else the overview.
    private void choose() {
        BackupStatus status = model.watch().status().get();
        if (status == null) {
            page.getChildren().clear();
        } else if (!status.setUp() || setup.step().get() != SetupViewModel.Step.INTRODUCTION) {
            show(setupView());
        } else {
            show(overview());
        }
    }

    private void show(Node content) {
        if (!page.getChildren().contains(content)) {
            page.getChildren().setAll(content);
            root.setVvalue(0);
            model.reload();
        }
    }

    private SetupView setupView() {
        if (setupView == null) {
            setupView = new SetupView(
                    setup, desk.formats(), place.words()::get, copies.words()::get, this::choosePlace, plan);
        }
        return setupView;
    }

    private OverviewView overview() {
        if (overview == null) {
            overview = new OverviewView(model, desk, place, this::choosePlace, setup::connectAgain);
        }
        return overview;
    }

    private void choosePlace() {
        desk.navigator().overlay(new PlaceSheet(place, desk.navigator()::closeOverlay), text("backup.place"));
    }

    private void redrawSetup() {
        if (setupView != null && setup.step().get() == SetupViewModel.Step.INTRODUCTION) {
            setupView.redraw();
        }
    }
}
