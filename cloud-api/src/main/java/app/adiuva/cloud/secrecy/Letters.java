package app.adiuva.cloud.secrecy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads text as the letters a to z: case, accents, spacing, punctuation, digits, Markdown and invisible characters are
/// dropped. Latin letters that are no composition, such as ø, ŧ and ə, are read by their names, and letters of other
/// alphabets that look like Latin ones are read as those. Each code point is read by itself, so a text can be cut
/// anywhere.
final class Letters {
    private static final String[] ASCII = new String[128];
    private static final Map<Integer, String> LOOKALIKES = new HashMap<>();
    private static final int BEYOND_LATIN = 0x1E000;

    /// `LATIN SMALL LETTER O WITH STROKE` is an o, `LATIN SMALL LETTER AE` an a and an e.
    private static final Pattern NAME =
            Pattern.compile("LATIN .*?\\b([A-Z]+)(?: (?:WITH|WITHOUT|DIGRAPH|BAR|ROTUNDA)\\b.*)?");

    /// Those with names of their own.
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("SCHWA", "e"),
            Map.entry("ETH", "d"),
            Map.entry("THORN", "th"),
            Map.entry("ENG", "n"),
            Map.entry("KRA", "k"),
            Map.entry("ESH", "s"),
            Map.entry("EZH", "z"),
            Map.entry("YOGH", "y"),
            Map.entry("WYNN", "w"),
            Map.entry("ALPHA", "a"),
            Map.entry("BETA", "b"),
            Map.entry("GAMMA", "y"),
            Map.entry("DELTA", "d"),
            Map.entry("EPSILON", "e"),
            Map.entry("IOTA", "i"),
            Map.entry("LAMBDA", "l"),
            Map.entry("UPSILON", "u"),
            Map.entry("PHI", "f"),
            Map.entry("CHI", "x"),
            Map.entry("OMEGA", "w"));

    static {
        for (int c = 0; c < ASCII.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            ASCII[c] = letter ? String.valueOf((char) (c | 0x20)) : "";
        }
        alike("АВЕКМНОРСТУХІЅЈԌ", "abekmhopctyxisjg");
        alike("авеокрсухіѕјһԁԛԝмнтгпԍ", "abeokpcyxisjhdqwmhtrng");
        alike("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx");
        alike("αβεικηνορτυχωγ", "abeiknvoptuxwy");
        IntStream.range(ASCII.length, BEYOND_LATIN)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .forEach(Letters::byName);
        // Regional indicators, two kinds of dark buttons, and the invisible tag characters.
        for (int i = 0; i < 26; i++) {
            String letter = String.valueOf((char) ('a' + i));
            for (int first : new int[] {0x1F1E6, 0x1F150, 0x1F170, 0xE0041, 0xE0061}) {
                LOOKALIKES.put(first + i, letter);
            }
        }
    }

    private Letters() {}

    /// The letters of one code point: none, one, or several of a ligature.
    static String of(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : unusual(codePoint);
    }

    /// The letters of a whole text.
    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> letters.append(of(codePoint)));
        return letters.toString();
    }

    private static String unusual(int codePoint) {
        String known = LOOKALIKES.get(codePoint);
        if (known != null) {
            return known;
        }
        StringBuilder letters = new StringBuilder(1);
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(part -> letters.append(part < ASCII.length ? ASCII[part] : LOOKALIKES.getOrDefault(part, "")));
        return letters.toString();
    }

    /// Of those that are a composition the parts are read.
    private static void byName(int codePoint) {
        String name = Character.getName(codePoint);
        Matcher letter = NAME.matcher(name == null ? "" : name);
        if (!unusual(codePoint).isEmpty() || !letter.matches()) {
            return;
        }
        String last = letter.group(1);
        if (last.length() <= 2) {
            LOOKALIKES.put(codePoint, name.contains("SHARP S") ? "ss" : last.toLowerCase(Locale.ROOT));
        } else if (NAMED.containsKey(last)) {
            LOOKALIKES.put(codePoint, NAMED.get(last));
        }
    }

    private static void alike(String letters, String latin) {
        int[] codePoints = letters.codePoints().toArray();
        if (codePoints.length != latin.length()) {
            throw new IllegalStateException("each lookalike needs its letter");
        }
        for (int i = 0; i < codePoints.length; i++) {
            LOOKALIKES.put(codePoints[i], latin.substring(i, i + 1));
        }
    }
}
