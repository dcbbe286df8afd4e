package app.adiuva.desktop.chat;

import java.util.Optional;

/// Who is to answer.
public sealed interface ModelPick {
    /// The cloud decides.
    ModelPick CLOUDS_CHOICE = new CloudsChoice();

    /// As it is stored.
    String text();

    /// The cloud decides.
    record CloudsChoice() implements ModelPick {
        @Override
        public String text() {
            return "auto";
        }
    }

    /// One that the cloud offers.
    record Offered(String provider, String model) implements ModelPick {
        @Override
        public String text() {
            return "cloud:" + provider + ":" + model;
        }
    }

    /// One that the user's own key pays for. Which model of the provider is a setting, see [ModelPicks#ownModel].
    record Own(String provider) implements ModelPick {
        @Override
        public String text() {
            return "own:" + provider;
        }
    }

    /// Empty when the text is none.
    static Optional<ModelPick> parse(String text) {
        String[] parts = text.split(":", 3);
        return switch (parts[0]) {
            case "auto" -> Optional.of(CLOUDS_CHOICE);
            case "cloud" -> parts.length == 3 ? Optional.of(new Offered(parts[1], parts[2])) : Optional.empty();
            case "own" -> parts.length == 2 && !parts[1].isBlank() ? Optional.of(new Own(parts[1])) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
