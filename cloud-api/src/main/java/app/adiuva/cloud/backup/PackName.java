package app.adiuva.cloud.backup;

import java.util.Optional;

/// The random name of a pack.
///
/// @param hex 32 lower-case hexadecimal digits
record PackName(String hex) implements Comparable<PackName> {
    private static final String SHAPE = "[0-9a-f]{32}";

    PackName {
        if (!hex.matches(SHAPE)) {
            throw new IllegalArgumentException("not the name of a pack");
        }
    }

    static Optional<PackName> parse(String text) {
        return text.matches(SHAPE) ? Optional.of(new PackName(text)) : Optional.empty();
    }

    @Override
    public int compareTo(PackName other) {
        return hex.compareTo(other.hex);
    }
}
