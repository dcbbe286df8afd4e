package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.OwnerOnlyFile;
import java.nio.file.Path;
import java.util.List;

/// The page to keep in a safe place: the 24 words and how to use them. It needs nothing but itself.
///
/// @param made the day, in words
/// @param place where the backups are, in words
record RecoveryKit(List<String> words, String made, String place) {
    RecoveryKit {
        words = List.copyOf(words);
    }

    /// Writes the page for its owner only, over what was there. Blocking.
    Path save(Path file) {
        new OwnerOnlyFile(file).write(html());
        return file;
    }

    String html() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            cells.append("<li><i>")
                    .append(i + 1)
                    .append("</i> ")
                    .append(escaped(words.get(i)))
                    .append("</li>\n");
        }
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 42em; margin: 3em auto; padding: 0 1.5em; }
                ol { display: grid; grid-template-columns: repeat(4, 1fr); gap: .6em 1em; padding: 1.2em; list-style: none;
                     border: 1px solid #999; border-radius: 10px; font: 18px/1.4 ui-monospace, monospace; }
                i { font: 12px system-ui, sans-serif; color: #666; display: inline-block; width: 1.8em; }
                dt { font-weight: 600; margin-top: .8em; } dd { margin: 0; }
                </style></head><body>
                <h1>%s</h1>
                <p>%s</p>
                <ol>
                %s</ol>
                <h2>%s</h2>
                <p>%s</p>
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
                </body></html>
                """.formatted(
                        text("kit.title"),
                        text("kit.title"),
                        text("kit.intro"),
                        cells,
                        text("kit.use.title"),
                        text("kit.use"),
                        text("kit.place"),
                        escaped(place),
                        text("kit.made"),
                        escaped(made));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Says nothing of the words.
    @Override
    public String toString() {
        return "RecoveryKit[REDACTED]";
    }
}
