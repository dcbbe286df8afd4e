package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.settings.Settings;
import java.util.Locale;

/// What the app may do by itself with thoughts.
///
/// @param tasks whether sentences that say what to do are found
/// @param tags whether tags are suggested
/// @param createTasks whether tasks that are sure may be made without asking, if `tasks` is [Mode#AUTO]
public record SuggestionSettings(Mode tasks, boolean tags, boolean createTasks) {
    public static final String MODE = "task_suggestion_mode";
    public static final String TAGS = "auto_tagging_enabled";
    public static final String CREATE = "auto_task_creation_enabled";

    /// In the settings in lower case.
    public enum Mode {
        OFF,
        SUGGEST,
        AUTO;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// [#SUGGEST] for what nobody has stored.
        public static Mode of(String stored) {
            return switch (stored) {
                case "off" -> OFF;
                case "auto" -> AUTO;
                default -> SUGGEST;
            };
        }
    }

    public static SuggestionSettings of(Settings settings) {
        return new SuggestionSettings(
                Mode.of(settings.getOrDefault(MODE, "")),
                settings.getOrDefault(TAGS, "true").equals("true"),
                settings.getOrDefault(CREATE, "false").equals("true"));
    }

    boolean creates(Finding finding) {
        return tasks == Mode.AUTO
                && createTasks
                && finding.proposal() instanceof Proposal.NewTask
                && finding.confidence() >= Suggestion.SURE;
    }
}
