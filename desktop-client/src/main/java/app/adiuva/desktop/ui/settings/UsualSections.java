package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.settings.WeekStart;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Language;
import app.adiuva.desktop.ui.kit.Messages;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.theme.Appearance;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The sections that every window has: appearance and profile; and at the end plan, privacy, data, about.
public final class UsualSections {
    private static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.3, 1.5);
    /// What is being typed about oneself is on the disk that soon, whatever ends the program.
    private static final Duration KEPT_AFTER = Duration.seconds(1);

    private final SettingsViewModel model;
    private final Facts facts;

    /// What the page says about this installation.
    ///
    /// @param addDemo puts the example content in
    /// @param removeDemo takes it out again
    /// @param transfer settings to a file and back
    /// @param go leads to a screen
    public record Facts(
            String dataFolder,
            String version,
            Runnable addDemo,
            Runnable removeDemo,
            SettingsTransfer transfer,
            Consumer<Place> go) {}

    public UsualSections(SettingsViewModel model, Facts facts) {
        this.model = model;
        this.facts = facts;
    }

    /// What comes before the sections of the features.
    public List<SettingsSection> first() {
        return List.of(appearance(), profile());
    }

    /// What comes after them.
    public List<SettingsSection> last() {
        return List.of(plan(), privacy(), data(), about());
    }

    private SettingsSection appearance() {
        return new SettingsSection("appearance", text("settings.appearance"))
                .choice(
                        text("settings.theme"),
                        text("settings.theme.hint"),
                        model.appearance(),
                        List.of(Appearance.values()),
                        UsualSections::name,
                        text("settings.theme.words"))
                .choice(
                        text("settings.language"),
                        text("settings.language.hint"),
                        model.language(),
                        List.of(Language.values()),
                        UsualSections::name,
                        text("settings.language.words"))
                .choice(
                        text("settings.week"),
                        text("settings.week.hint"),
                        model.preferences()
                                .choice(
                                        WeekStart.KEY,
                                        WeekStart.AUTOMATIC,
                                        List.of(WeekStart.values()),
                                        WeekStart::stored),
                        List.of(WeekStart.values()),
                        UsualSections::name,
                        text("settings.week.words"))
                .choice(
                        text("settings.size"),
                        text("settings.size.hint"),
                        model.fontScale(),
                        SCALES,
                        UsualSections::percent,
                        text("settings.size.words"));
    }

    private static String name(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> text("settings.theme.system");
            case LIGHT -> text("settings.theme.light");
            case DARK -> text("settings.theme.dark");
            case CONTRAST -> text("settings.theme.contrast");
        };
    }

    /// Each in its own words, so that whoever cannot read the window finds theirs.
    private static String name(Language language) {
        return switch (language) {
            case AUTOMATIC -> text("settings.theme.system");
            case ENGLISH -> "English";
            case GERMAN -> "Deutsch";
        };
    }

    private static String name(WeekStart start) {
        return start == WeekStart.AUTOMATIC
                ? text("settings.theme.system")
                : start.day(Locale.ROOT)
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, Messages.language().words());
    }

    private static String percent(double scale) {
        return Math.round(scale * 100) + " %";
    }

    private SettingsSection profile() {
        SettingsSection section = new SettingsSection("profile", text("settings.profile"))
                .whole(
                        "",
                        text("settings.profile.hint"),
                        Controls.paragraph(text("settings.profile.hint"), "muted", "small"),
                        "");
        field(section, text("settings.name"), new TextField(), model.name(), "profile-name");
        field(section, text("settings.goals"), area(text("settings.goals.prompt")), model.goals(), "profile-goals");
        field(
                section,
                text("settings.projects"),
                area(text("settings.projects.prompt")),
                model.projects(),
                "profile-projects");
        field(
                section,
                text("settings.patterns"),
                area(text("settings.patterns.prompt")),
                model.patterns(),
                "profile-patterns");
        return section;
    }

    private static TextArea area(String prompt) {
        TextArea area = new TextArea();
        area.setPromptText(prompt);
        area.setPrefRowCount(2);
        area.setWrapText(true);
        return area;
    }

    private void field(SettingsSection section, String name, TextInputControl input, StringProperty value, String id) {
        input.setId(id);
        input.setAccessibleText(name);
        input.textProperty().bindBidirectional(value);
        PauseTransition pause = new PauseTransition(KEPT_AFTER);
        pause.setOnFinished(_ -> model.saveProfile());
        input.textProperty().subscribe((_, _) -> {
            if (pause.getStatus() != Animation.Status.RUNNING) {
                pause.playFromStart();
            }
        });
        input.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.saveProfile();
            }
        });
        section.whole(name, "", new VBox(4, Controls.label(name, "small", "muted"), input), input.getPromptText());
    }

    private SettingsSection plan() {
        var compare = Controls.button(text("settings.plan.do"), () -> facts.go().accept(Place.PLANS));
        compare.setId("open-plans");
        return new SettingsSection("plan", text("settings.plan"))
                .line(text("settings.plan.line"), text("settings.plan.hint"), compare, "");
    }

    private SettingsSection privacy() {
        SettingsSection section = new SettingsSection("privacy", text("settings.privacy"));
        point(section, Feather.HARD_DRIVE, text("settings.privacy.local"));
        point(section, Feather.SEND, text("settings.privacy.sent"));
        point(section, Feather.SHIELD, text("settings.privacy.asked"));
        var open =
                Controls.button(text("settings.activity.open"), () -> facts.go().accept(Place.ACTIVITY));
        open.setId("open-activity");
        return section.line(text("settings.activity"), text("settings.activity.hint"), open, "");
    }

    private SettingsSection data() {
        var copy = Controls.button(text("copy"), () -> copy(facts.dataFolder()));
        HBox demo = new HBox(
                8,
                Controls.button(text("demo.add"), facts.addDemo()),
                Controls.button(text("demo.remove"), facts.removeDemo(), "quiet"));
        return new SettingsSection("data", text("settings.data"))
                .line(text("settings.folder"), facts.dataFolder(), copy, "")
                .line(text("transfer.line"), text("transfer.hint"), new TransferButtons(facts.transfer()), "")
                .line(text("settings.demo"), text("settings.demo.hint"), demo, "");
    }

    private SettingsSection about() {
        String about = text("settings.about.text", facts.version());
        return new SettingsSection("about", text("settings.about"))
                .whole(text("settings.about"), about, Controls.paragraph(about, "muted"), "");
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static void point(SettingsSection section, Feather symbol, String words) {
        HBox line = new HBox(12, Controls.icon(symbol), Controls.paragraph(words));
        line.setAlignment(Pos.TOP_LEFT);
        section.whole("", words, line, "");
    }
}
