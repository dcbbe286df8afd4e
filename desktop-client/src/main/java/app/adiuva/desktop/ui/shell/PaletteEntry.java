package app.adiuva.desktop.ui.shell;

import app.adiuva.desktop.search.Hit;
import app.adiuva.desktop.ui.kit.Command;
import org.kordamp.ikonli.feather.Feather;

/// A line of the palette.
public sealed interface PaletteEntry {
    /// The title of the lines below it; it cannot be chosen.
    record Heading(String name) implements PaletteEntry {}

    /// Something the window can do.
    ///
    /// @param key what is written on its key, or empty
    record Act(Command command, String key) implements PaletteEntry {}

    /// A record that was found.
    record Found(Hit hit) implements PaletteEntry {}

    /// Something else that can be opened, such as a playbook or a line of the settings.
    ///
    /// @param detail quiet words at its end
    record Item(Feather symbol, String title, String detail, Runnable open) implements PaletteEntry {}
}
