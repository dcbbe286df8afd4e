package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.LinkHandler;
import app.adiuva.desktop.ui.account.AccountSettings;
import app.adiuva.desktop.ui.brain.BrainSettings;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.checkin.CheckInSettings;
import app.adiuva.desktop.ui.health.HealthModel;
import app.adiuva.desktop.ui.health.HealthSection;
import app.adiuva.desktop.ui.inbox.PolicySettings;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.notice.NoticeSettings;
import app.adiuva.desktop.ui.settings.LinkSettings;
import app.adiuva.desktop.ui.settings.SettingsSection;
import app.adiuva.desktop.ui.settings.SettingsViewModel;
import app.adiuva.desktop.ui.settings.UsualSections;
import app.adiuva.desktop.ui.shell.PaletteEntry;
import app.adiuva.desktop.ui.shell.ShellViewModel;
import app.adiuva.desktop.ui.thoughts.ThoughtSettings;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import org.kordamp.ikonli.feather.Feather;

/// The sections of the settings, each made by its feature, when they are first wanted. JavaFX thread only.
final class WindowSettings {
    private final Desk desk;
    private final SettingsViewModel settings;
    private final UsualSections.Facts facts;
    private final ModelCatalogue models;
    private final AccountSettings account;
    private final HealthModel health;
    private final ShellViewModel shell;
    private final LinkHandler links;
    private final Runnable openKeys;
    private List<SettingsSection> made = List.of();

    WindowSettings(
            Desk desk,
            SettingsViewModel settings,
            UsualSections.Facts facts,
            ModelCatalogue models,
            AccountSettings account,
            HealthModel health,
            ShellViewModel shell,
            LinkHandler links,
            Runnable openKeys) {
        this.desk = desk;
        this.settings = settings;
        this.facts = facts;
        this.models = models;
        this.account = account;
        this.health = health;
        this.shell = shell;
        this.links = links;
        this.openKeys = openKeys;
    }

    List<SettingsSection> all() {
        if (made.isEmpty()) {
            made = make();
        }
        return made;
    }

    /// Every line of theirs, for the palette.
    List<PaletteEntry.Item> items() {
        return all().stream()
                .flatMap(section -> section.lines().stream()
                        .filter(line -> !line.name().isEmpty())
                        .map(line -> new PaletteEntry.Item(
                                Feather.SETTINGS,
                                line.name(),
                                section.title(),
                                () -> desk.navigator().reveal(Place.SETTINGS, line.id()))))
                .toList();
    }

    private SettingsSection keyboard() {
        var change = Controls.button(text("keys.open"), openKeys);
        change.setId("open-keys");
        return new SettingsSection("keyboard", text("settings.keyboard"))
                .line(text("settings.keys"), text("settings.keys.hint"), change, text("settings.keys.words"));
    }

    /// The settings, the sections of the features between those that every window has.
    private List<SettingsSection> make() {
        UsualSections usual = new UsualSections(settings, facts);
        return Stream.of(
                        usual.first(),
                        List.of(
                                account.section(),
                                BrainSettings.section(models, settings.preferences(), shell.brainName()),
                                keyboard(),
                                ThoughtSettings.section(desk, settings.preferences()),
                                CheckInSettings.section(settings.preferences()),
                                NoticeSettings.section(settings.preferences()),
                                PolicySettings.section(desk, settings.preferences()),
                                LinkSettings.section(desk, links)),
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
