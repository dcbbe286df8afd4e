package app.adiuva.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    Path home;

    @Test
    void finds_what_was_typed_after_a_window_that_never_closed() {
        try (Workspace killed = open()) {
            killed.drafts().put("capture", "Call Anna\nabout the rent 🏠");
            try (Workspace again = open()) {
                assertEquals(
                        Optional.of("Call Anna\nabout the rent 🏠"),
                        again.drafts().get("capture"));
                assertEquals(Optional.empty(), again.drafts().get("tasks.add"));
            }
        }
    }

    @Test
    void keeps_the_last_text_of_a_place_until_it_is_removed_or_emptied() {
        try (Workspace workspace = open()) {
            Drafts drafts = workspace.drafts();
            drafts.put("chat:1", "one");
            drafts.put("chat:1", "two");
            drafts.put("chat:2", "other");
            assertEquals(Optional.of("two"), drafts.get("chat:1"));

            drafts.remove("chat:1");
            drafts.put("chat:2", "  \n");

            assertEquals(Optional.empty(), drafts.get("chat:1"));
            assertEquals(Optional.empty(), drafts.get("chat:2"));
            assertEquals(List.of(), workspace.changes().history(10, null));
        }
    }

    @Test
    void keeps_no_text_that_nobody_could_have_typed() {
        try (Workspace workspace = open()) {
            workspace.drafts().put("capture", "x".repeat(Drafts.LONGEST + 1));

            assertEquals(Optional.empty(), workspace.drafts().get("capture"));
        }
    }

    private Workspace open() {
        return Workspace.open(new AppPaths(home), Clock.systemUTC());
    }
}
