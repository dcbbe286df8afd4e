package app.adiuva.desktop.ui;

import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.playbooks.PlaybooksViewModel;
import app.adiuva.desktop.ui.settings.SettingsSection;
import app.adiuva.desktop.ui.shell.PaletteEntry.Item;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// What the palette finds besides commands and records: playbooks and the lines of the settings. JavaFX thread only.
record PaletteItems(Navigator navigator, PlaybooksViewModel playbooks, WindowSettings settings) {
    /// Those that are known now; the next time, all that this computer has.
    List<Item> ofPlaybooks() {
        if (playbooks.known().isEmpty()) {
            playbooks.readKnown();
        }
        return playbooks.known().stream()
                .map(listed -> new Item(
                        Feather.BOOK_OPEN,
                        listed.summary().title(),
                        "",
                        () -> navigator.reveal(Place.PLAYBOOKS, listed.id())))
                .toList();
    }

    List<Item> ofSettings() {
        return settings.all().stream()
                .flatMap(section -> lines(section).stream())
                .toList();
    }

    private List<Item> lines(SettingsSection section) {
        return section.lines().stream()
                .filter(line -> !line.name().isEmpty())
                .map(line -> new Item(
                        Feather.SETTINGS,
                        line.name(),
                        section.title(),
                        () -> navigator.reveal(Place.SETTINGS, line.id())))
                .toList();
    }
}
