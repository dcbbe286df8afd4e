package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.EmptyState;
import app.adiuva.desktop.ui.kit.PageHead;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Settings: the sections of all features below a field that filters their lines.
public final class SettingsView implements Screen {
    private final SettingsTransfer transfer;
    private final List<Shown> sections = new ArrayList<>();
    private final TextField search = new TextField();
    private final VBox nothing = new VBox();
    private final ScrollPane root;

    /// @param transfer settings to a file and back, and all as at first
    public SettingsView(List<SettingsSection> sections, SettingsTransfer transfer) {
        this.transfer = transfer;
        VBox page = new VBox(head(transfer::reset), searchField(), nothing);
        sections.forEach(section -> {
            Shown shown = Shown.of(section);
            this.sections.add(shown);
            page.getChildren().add(shown.node());
        });
        page.getStyleClass().addAll("page", "settings");
        search.textProperty().subscribe(this::filter);
        root = new ScrollPane(page);
        root.setId("settings");
        root.setFitToWidth(true);
    }

    private static Node head(Runnable resetAll) {
        var reset = Controls.button(text("settings.reset.all"), resetAll, "quiet");
        reset.setId("reset-all");
        return new PageHead(text("nav.settings"), reset);
    }

    private Node searchField() {
        search.setId("settings-search");
        search.setPromptText(text("settings.search"));
        search.setAccessibleText(text("settings.search"));
        search.getStyleClass().add("bare");
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox field = new HBox(8, Controls.icon(Feather.SEARCH), search);
        field.getStyleClass().add("settings-search");
        search.focusedProperty()
                .subscribe(focused ->
                        field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focused"), focused));
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        root.setVvalue(0);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "settings.search", Feather.SEARCH, text("settings.search"), "Shortcut+F", search::requestFocus),
                Command.of("settings.export", Feather.DOWNLOAD, text("transfer.export"), "Shortcut+E", this::export),
                Command.of("settings.import", Feather.UPLOAD, text("transfer.import"), "Shortcut+O", this::choose));
    }

    private void export() {
        TransferButtons.export(root, transfer);
    }

    private void choose() {
        TransferButtons.choose(root, transfer);
    }

    /// Brings the line with this id to view and puts the focus on its control.
    @Override
    public void reveal(String id) {
        search.clear();
        sections.stream()
                .flatMap(shown -> shown.section().lines().stream())
                .filter(line -> line.id().equals(id))
                .findFirst()
                .ifPresent(line -> Platform.runLater(() -> bringToView(line.node())));
    }

    private void bringToView(Node line) {
        root.applyCss();
        root.layout();
        Node page = root.getContent();
        double room =
                page.getLayoutBounds().getHeight() - root.getViewportBounds().getHeight();
        double top =
                page.sceneToLocal(line.localToScene(line.getLayoutBounds())).getMinY();
        root.setVvalue(room <= 0 ? 0 : Math.clamp((top - 80) / room, 0, 1));
        Controls.focusFirst(line);
    }

    private void filter(String query) {
        boolean found = false;
        for (Shown shown : sections) {
            found |= shown.filter(query);
        }
        Controls.show(nothing, !found);
        if (!found) {
            nothing.getChildren()
                    .setAll(new EmptyState(
                            Feather.SEARCH, text("settings.nothing", query.strip()), text("settings.nothing.hint")));
        }
    }

    /// A section as it stands on the page.
    private record Shown(SettingsSection section, VBox node) {
        static Shown of(SettingsSection section) {
            HBox head = new HBox(8, Controls.label(section.title(), "section-title"), Controls.spacer());
            head.setAlignment(Pos.CENTER_LEFT);
            head.getStyleClass().add("settings-head");
            if (!section.preferences().isEmpty()) {
                head.getChildren().add(reset(section));
            }
            VBox card = new VBox();
            section.lines().forEach(line -> card.getChildren().add(line.node()));
            card.getStyleClass().addAll("card", "settings-card");
            VBox node = new VBox(8, head, card);
            node.setId("settings-" + section.id());
            return new Shown(section, node);
        }

        /// Only there while there is something to take back.
        private static Node reset(SettingsSection section) {
            var reset = Controls.button(
                    text("settings.reset.do"), () -> section.preferences().forEach(Preference::reset), "link");
            reset.setAccessibleText(text("settings.reset.section", section.title()));
            Runnable look =
                    () -> Controls.show(reset, section.preferences().stream().anyMatch(value -> !value.isUsual()));
            section.preferences().forEach(value -> value.subscribe(look));
            look.run();
            return reset;
        }

        boolean filter(String query) {
            boolean any = false;
            for (SettingsLine line : section.lines()) {
                boolean matches = query.isBlank() || line.matches(query, section.title());
                Controls.show(line.node(), matches);
                any |= matches;
            }
            Controls.show(node, any);
            return any;
        }
    }
}
