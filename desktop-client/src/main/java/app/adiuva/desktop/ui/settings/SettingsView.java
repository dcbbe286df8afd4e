package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Appearance;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.kit.Segments;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Settings: appearance, profile, brain, privacy, data, about.
public final class SettingsView implements Screen {
    private static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.3);

    private final SettingsViewModel model;
    private final ScrollPane root;

    /// What the page says about this installation.
    ///
    /// @param brain where the brain runs, as it changes
    /// @param addDemo puts the example content in
    /// @param removeDemo takes it out again
    /// @param plans leads to the plans
    public record Facts(
            ObservableStringValue brain,
            String dataFolder,
            String version,
            Runnable addDemo,
            Runnable removeDemo,
            Runnable plans) {}

    public SettingsView(SettingsViewModel model, Facts facts) {
        this.model = model;
        VBox page = new VBox(
                Controls.label(text("nav.settings"), "page-title"),
                appearance(),
                profile(),
                brain(facts),
                plan(facts),
                privacy(),
                data(facts),
                about(facts));
        page.getStyleClass().addAll("page", "settings");
        root = new ScrollPane(page);
        root.setId("settings");
        root.setFitToWidth(true);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        root.setVvalue(0);
    }

    private Node appearance() {
        return section(
                text("settings.appearance"),
                line(
                        text("settings.theme"),
                        text("settings.theme.hint"),
                        new Segments<>(List.of(Appearance.values()), SettingsView::name, model.appearance())),
                line(
                        text("settings.size"),
                        text("settings.size.hint"),
                        new Segments<>(
                                SCALES, SettingsView::percent, model.fontScale().asObject())));
    }

    private static String name(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
        };
    }

    private static String percent(double scale) {
        return Math.round(scale * 100) + " %";
    }

    private Node profile() {
        return section(
                text("settings.profile"),
                Controls.paragraph(text("settings.profile.hint"), "muted", "small"),
                field(text("settings.name"), new TextField(), model.name(), "profile-name"),
                field(text("settings.goals"), area(text("settings.goals.prompt")), model.goals(), "profile-goals"),
                field(
                        text("settings.projects"),
                        area(text("settings.projects.prompt")),
                        model.projects(),
                        "profile-projects"));
    }

    private static TextArea area(String prompt) {
        TextArea area = new TextArea();
        area.setPromptText(prompt);
        area.setPrefRowCount(2);
        area.setWrapText(true);
        return area;
    }

    private Node field(String name, TextInputControl input, StringProperty value, String id) {
        input.setId(id);
        input.setAccessibleText(name);
        input.textProperty().bindBidirectional(value);
        input.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.saveProfile();
            }
        });
        return new VBox(4, Controls.label(name, "small", "muted"), input);
    }

    private static Node brain(Facts facts) {
        Label where = Controls.label("", "strong");
        where.textProperty().bind(facts.brain());
        return section(text("settings.brain"), line(where, text("settings.brain.hint"), Controls.icon(Feather.CPU)));
    }

    private static Node plan(Facts facts) {
        var compare = Controls.button(text("settings.plan.do"), facts.plans());
        compare.setId("open-plans");
        return section(text("settings.plan"), line(text("settings.plan.line"), text("settings.plan.hint"), compare));
    }

    private static Node privacy() {
        return section(
                text("settings.privacy"),
                point(Feather.HARD_DRIVE, text("settings.privacy.local")),
                point(Feather.SEND, text("settings.privacy.sent")),
                point(Feather.SHIELD, text("settings.privacy.asked")));
    }

    private Node data(Facts facts) {
        Label folder = Controls.label(facts.dataFolder(), "path");
        folder.setMinWidth(0);
        HBox.setHgrow(folder, Priority.ALWAYS);
        var copy = Controls.button(text("copy"), () -> copy(facts.dataFolder()));
        HBox demo = new HBox(
                8,
                Controls.button(text("demo.add"), facts.addDemo()),
                Controls.button(text("demo.remove"), facts.removeDemo(), "quiet"));
        return section(
                text("settings.data"),
                line(text("settings.folder"), facts.dataFolder(), copy),
                line(text("settings.demo"), text("settings.demo.hint"), demo),
                line(
                        text("settings.reset"),
                        text("settings.reset.hint"),
                        Controls.button(text("settings.reset.do"), model::reset)));
    }

    private static Node about(Facts facts) {
        return section(
                text("settings.about"), Controls.paragraph(text("settings.about.text", facts.version()), "muted"));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static VBox section(String title, Node... content) {
        VBox card = new VBox(content);
        card.getStyleClass().addAll("card", "settings-card");
        return new VBox(8, Controls.label(title, "section-title"), card);
    }

    private static HBox point(Feather symbol, String words) {
        HBox line = new HBox(12, Controls.icon(symbol), Controls.paragraph(words));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static HBox line(String name, String hint, Node control) {
        return line(Controls.label(name, "strong"), hint, control);
    }

    private static HBox line(Label name, String hint, Node control) {
        VBox words = new VBox(2, name, Controls.paragraph(hint, "muted", "small"));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(16, words, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (control instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        return line;
    }
}
