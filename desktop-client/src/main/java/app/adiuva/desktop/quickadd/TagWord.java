package app.adiuva.desktop.quickadd;

import java.util.regex.Pattern;

/// What a tag is, wherever a text names one: `#` before a letter, digit or `_`, and up to 59 more of these, accents or
/// hyphens. A number alone, such as `#1`, names a place in a list and is no tag.
public final class TagWord {
    private static final String NAME =
            "#(?!\\p{N}+(?![\\p{L}\\p{M}\\p{N}_-]))([\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]{0,59})";

    /// A word that is a tag; group 1 is its name.
    public static final Pattern WHOLE = Pattern.compile(NAME);

    /// A tag in a text, at its beginning or after a space; group 1 is its name.
    public static final Pattern WITHIN = Pattern.compile("(?<=^|\\s)" + NAME);

    private TagWord() {}
}
