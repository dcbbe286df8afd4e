package app.adiuva.desktop.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.billing.CloudPlans;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanNoticeTest {
    @TempDir
    Path folder;

    @Test
    void the_free_plan_of_another_cloud_has_no_backup_and_this_computer_has() {
        AppPaths paths = new AppPaths(folder);
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"));
                Workspace workspace = Workspace.open(paths, TestWindow.CLOCK);
                CloudConnection connection = CloudConnection.open(
                        paths, Map.of("ADIUVA_CLOUD_URL", cloud.locate().toString()), TestWindow.CLOCK)) {
            Desk desk = Desks.inline(workspace);
            PlanNotice here = notice(desk, connection, "");
            assertEquals("", here.words().get());
            PlanNotice elsewhere = notice(desk, connection, cloud.locate().toString());
            assertTrue(
                    elsewhere.words().get().contains("no cloud backup"),
                    elsewhere.words().get());
            elsewhere.comparePlans();
            assertEquals(List.of("go PLANS"), Desks.trail(desk));
        }
    }

    private static PlanNotice notice(Desk desk, CloudConnection cloud, String url) {
        PlanNotice notice =
                new PlanNotice(desk, new CloudPlans(desk.workspace().settings(), cloud, url, TestWindow.CLOCK));
        notice.refresh();
        return notice;
    }
}
