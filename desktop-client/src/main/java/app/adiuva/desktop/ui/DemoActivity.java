package app.adiuva.desktop.ui;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.EgressEntry;
import java.time.LocalDateTime;
import java.util.List;

/// What was asked of the pretended machine's own cloud, and what left it, before the pictures were taken.
///
/// @param clock the workspace's; left at the last thing that was sent
record DemoActivity(Workspace workspace, StoryClock clock) {
    private static final String HERE = "http://127.0.0.1:39177";
    private static final String CLOUD = "https://cloud.adiuva.app";

    /// Lets the requests happen, oldest first.
    ///
    /// @param now the moment of the pictures
    void happen(LocalDateTime now) {
        sent(
                now.minusHours(18),
                HERE,
                ApiPaths.CHAT_STREAM,
                5_210,
                "answered",
                "message: 46 characters",
                "recent_tasks: 14 entries",
                "events: 3 entries");
        sent(
                now.minusHours(3),
                HERE,
                ApiPaths.SUGGESTIONS,
                1_870,
                "answered",
                "thoughts: 2 entries",
                "tags: 6 entries");
        sent(
                now.minusHours(2),
                "https://hooks.example.org",
                EgressEntry.DELIVERY,
                940,
                "answered",
                "playbook: morning briefing",
                "bytes: 940 bytes");
        sent(now.minusMinutes(50), HERE, ApiPaths.PLAYBOOKS + "/restock", 2_420, "offline", "tasks: 9 entries");
        sent(now.minusMinutes(12), CLOUD, ApiPaths.BACKUP, 1_480_000, "answered", "packs: 1480000 bytes");
        sent(
                now.minusMinutes(4),
                HERE,
                ApiPaths.CHAT_STREAM,
                6_034,
                "answered",
                "message: 52 characters",
                "recent_tasks: 15 entries",
                "events: 4 entries",
                "conversation_history: 2 entries");
    }

    private void sent(LocalDateTime at, String destination, String kind, int bytes, String outcome, String... fields) {
        clock.set(at);
        String id = workspace.egress().sending(destination, kind, List.of(fields), new byte[bytes]);
        workspace.egress().ended(id, outcome);
    }
}
