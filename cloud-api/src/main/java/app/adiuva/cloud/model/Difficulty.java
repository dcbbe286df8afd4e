package app.adiuva.cloud.model;

import java.util.Arrays;
import java.util.Locale;

/// How hard a request is to answer well: which models are asked for it.
public enum Difficulty {
    /// One plain wish.
    EASY,
    USUAL,
    /// Several wishes that depend on each other, or much to weigh.
    HARD;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a model said; what is none of them is usual.
    public static Difficulty of(String wire) {
        return Arrays.stream(values())
                .filter(difficulty -> difficulty.wire().equals(wire))
                .findFirst()
                .orElse(USUAL);
    }
}
