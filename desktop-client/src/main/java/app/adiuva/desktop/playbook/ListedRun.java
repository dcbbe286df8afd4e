package app.adiuva.desktop.playbook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One run as lists show it: what any version of the app can read of it, and nothing of what its steps gave.
///
/// @param playbook the id of the playbook
/// @param needsModel whether it has a model step
/// @param stepsEnded of `steps`
/// @param trouble why it stopped last; null when nothing went wrong
public record ListedRun(
        String id,
        String playbook,
        String title,
        boolean needsModel,
        int steps,
        int stepsEnded,
        Instant startedAt,
        @Nullable RunTrouble trouble,
        PlaybookRun.State state) {}
