package app.adiuva.desktop.ui.tour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the tour asks for, in its order.
enum Step {
    CAPTURE,
    SUGGESTION,
    QUESTION,
    PALETTE;

    Optional<Step> next() {
        return switch (this) {
            case CAPTURE -> Optional.of(SUGGESTION);
            case SUGGESTION -> Optional.of(QUESTION);
            case QUESTION -> Optional.of(PALETTE);
            case PALETTE -> Optional.empty();
        };
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String stored) {
        return Arrays.stream(values())
                .filter(step -> step.stored().equals(stored))
                .findFirst();
    }
}
