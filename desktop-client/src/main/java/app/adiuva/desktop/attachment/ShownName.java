package app.adiuva.desktop.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes a name that is safe to show, and to give to a file, of one that came from outside: without folders, control
/// characters, marks that turn the direction of text (so that `exe.fdp` is no `pdf`), and what file systems refuse.
final class ShownName {
    private static final int LONGEST = 120;
    /// Of UTF-8, the most that the usual file systems take.
    private static final int MOST_BYTES = 255;
    private static final String TAKEN = "file-";
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("webp", "image/webp"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("md", "text/markdown"),
            Map.entry("csv", "text/csv"));

    private ShownName() {}

    static String of(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = UNSAFE.matcher(last).replaceAll("").strip().replaceAll("^\\.+|[. ]+$", "");
        String shown = fits(name) ? name : shortened(name);
        return shown.isEmpty() ? "file" : RESERVED.matcher(shown).matches() ? TAKEN + shown : shown;
    }

    /// Keeps the ending, and characters whole.
    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int cut = Math.min(name.length(), LONGEST) - end.length();
        while (cut < name.length() && Character.isLowSurrogate(name.charAt(cut))
                || !fits(name.substring(0, cut) + end)) {
            cut--;
        }
        return name.substring(0, cut).stripTrailing() + end;
    }

    private static boolean fits(String name) {
        return name.length() <= LONGEST && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES - TAKEN.length();
    }

    /// By its ending; what is inside may be something else.
    static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }
}
