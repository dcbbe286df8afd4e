package app.adiuva.desktop.ui.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityViewModelTest {
    @TempDir
    Path home;

    @Test
    void every_request_that_left_is_listed_newest_first_and_page_by_page() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), Clock.systemUTC())) {
            for (int request = 0; request <= ActivityViewModel.PAGE; request++) {
                workspace.egress().sending("http://a", "chat", List.of("message"), new byte[2]);
            }
            String newest = workspace.egress().sending("http://b", "chat", List.of("message"), new byte[2]);
            ActivityViewModel model = new ActivityViewModel(Desks.inline(workspace));
            model.shown();
            assertEquals(newest, model.requests().getFirst().id());
            assertEquals(ActivityViewModel.PAGE, model.requests().size());
            assertTrue(model.more().get());
            model.older();
            assertEquals(ActivityViewModel.PAGE + 2, model.requests().size());
            assertFalse(model.more().get());
        }
    }
}
