package app.adiuva.desktop.ui.kit.theme;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Run by the build: puts beside each style sheet the form that JavaFX reads without parsing (`.bss`), which it
/// prefers.
final class SheetCompiler {
    private static final String PLAIN = ".css";

    private SheetCompiler() {}

    /// @param folder one, with the style sheets somewhere below
    public static void main(String[] folder) throws IOException {
        List<File> sheets;
        try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
            sheets = files.map(Path::toFile)
                    .filter(file -> file.getName().endsWith(PLAIN))
                    .toList();
        }
        for (File sheet : sheets) {
            String name = sheet.getPath();
            Stylesheet.convertToBinary(sheet, new File(name.substring(0, name.length() - PLAIN.length()) + ".bss"));
        }
    }
}
