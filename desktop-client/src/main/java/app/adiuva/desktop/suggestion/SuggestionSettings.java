package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.settings.Settings;
import java.util.Locale;

/// What the app may do by itself with thoughts.
///
/// @param tasks whether sentences that say what to do are found
/// @param tags whether tags are suggested
/// @param createTasks whether tasks that are sure may be made without asking, if `tasks` is [Mode#AUTO]
/// @param cloud whether the cloud may be asked about thoughts of which the rules are unsure
public record SuggestionSettings(Mode tasks, boolean tags, boolean createTasks, boolean cloud) {
    public static final String MODE = "task_suggestion_mode";
    public static final String TAGS = "auto_tagging_enabled";
    public static final String CREATE = "auto_task_creation_enabled";
    public static final String CLOUD = "cloud_suggestions_enabled";

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
                settings.getOrDefault(CREATE, "false").equals("true"),
                settings.getOrDefault(CLOUD, "false").equals("true"));
    }

    /// Whether anything may be asked of the cloud.
    boolean asksCloud() {
        return cloud && (tags || tasks != Mode.OFF);
    }

    boolean wants(Proposal proposal) {
        return proposal instanceof Proposal.NewTag ? tags : tasks != Mode.OFF;
    }

    /// Only what this computer's own rules read: whoever writes to the cloud's model makes no task here.
    boolean creates(Finding finding) {
        return finding.reason() != Reason.CLOUD
                && tasks == Mode.AUTO
                && createTasks
                && finding.proposal() instanceof Proposal.NewTask
                && finding.confidence() >= Suggestion.SURE;
    }
}
