package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.account.AccountSettings;
import app.adiuva.desktop.ui.brain.BrainSettings;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.checkin.CheckInSettings;
import app.adiuva.desktop.ui.health.HealthModel;
import app.adiuva.desktop.ui.health.HealthSection;
import app.adiuva.desktop.ui.inbox.PolicySettings;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Screen;
import app.adiuva.desktop.ui.notice.NoticeSettings;
import app.adiuva.desktop.ui.settings.LinkSettings;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingNames;
import app.adiuva.desktop.ui.settings.SettingsSection;
import app.adiuva.desktop.ui.settings.SettingsTransfer;
import app.adiuva.desktop.ui.settings.SettingsView;
import app.adiuva.desktop.ui.settings.UsualSections;
import app.adiuva.desktop.ui.shell.Commands;
import app.adiuva.desktop.ui.shell.KeyChoices;
import app.adiuva.desktop.ui.shell.ShellViewModel;
import app.adiuva.desktop.ui.thoughts.ThoughtSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;

/// The screen of the settings: its sections, each made by its feature when they are first wanted, and the settings to a
/// file and back. JavaFX thread only.
final class WindowSettings {
    private final MainWindow window;
    private final MainWindow.Parts parts;
    private final ModelCatalogue models;
    private final AccountSettings account;
    private final HealthModel health;
    private final SettingsTransfer transfer;
    private final UsualSections.Facts facts;
    private List<SettingsSection> made = List.of();

    WindowSettings(
            MainWindow window,
            MainWindow.Parts parts,
            Examples examples,
            ModelCatalogue models,
            AccountSettings account) {
        this.window = window;
        this.parts = parts;
        this.models = models;
        this.account = account;
        this.health = new HealthModel(window.desk(), parts.checkup());
        this.transfer = new SettingsTransfer(window.desk(), window.settings()::reread, this::named);
        this.facts = new UsualSections.Facts(
                parts.dataFolder(), parts.version(), examples::add, examples::remove, transfer, window::go);
    }

    Screen screen() {
        return new SettingsView(all(), transfer);
    }

    List<SettingsSection> all() {
        if (made.isEmpty()) {
            made = make();
        }
        return made;
    }

    /// Keys are named by their commands, and each screen brings its own.
    private Optional<SettingNames.Named> named(String key) {
        Commands commands = window.commands();
        boolean unknown = key.startsWith(KeyChoices.PREFIX)
                && commands.find(key.substring(KeyChoices.PREFIX.length())).isEmpty();
        if (unknown) {
            window.root().makeAll();
        }
        return new SettingWords(this::all, commands, models::title).of(key);
    }

    private SettingsSection keyboard() {
        var change = Controls.button(text("keys.open"), window.root()::openKeys);
        change.setId("open-keys");
        return new SettingsSection("keyboard", text("settings.keyboard"))
                .line(text("settings.keys"), text("settings.keys.hint"), change, text("settings.keys.words"));
    }

    /// The settings, the sections of the features between those that every window has.
    private List<SettingsSection> make() {
        Desk desk = window.desk();
        Preferences preferences = window.settings().preferences();
        ShellViewModel shell = window.shell();
        UsualSections usual = new UsualSections(window.settings(), facts);
        return Stream.of(
                        usual.first(),
                        List.of(
                                account.section(),
                                BrainSettings.section(models, preferences, shell.brainName()),
                                keyboard(),
                                ThoughtSettings.section(desk, preferences),
                                CheckInSettings.section(preferences),
                                NoticeSettings.section(preferences),
                                PolicySettings.section(desk, preferences),
                                LinkSettings.section(desk, parts.links())),
                        List.of(HealthSection.of(
                                health,
                                shell.statusText(),
                                Bindings.createStringBinding(
                                        () -> shell.backups().get().words(), shell.backups()))),
                        usual.last())
                .flatMap(List::stream)
                .toList();
    }
}
