package app.adiuva.desktop.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.billing.CloudPlans;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanNoticeTest {
    @TempDir
    Path folder;

    @Test
    void the_free_plan_of_another_cloud_has_no_backup_and_this_computer_has() throws IOException {
        AppPaths paths = new AppPaths(folder);
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"));
                Workspace workspace = Workspace.open(paths, TestWindow.CLOCK);
                CloudConnection connection = CloudConnection.open(
                        paths,
                        Map.of("ADIUVA_CLOUD_URL", cloud.locate().toString()),
                        TestWindow.CLOCK,
                        Egress.UNNOTED)) {
            Desk desk = Desks.inline(workspace);
            PlanNotice elsewhere = notice(desk, connection);
            assertTrue(
                    elsewhere.words().get().contains("no cloud backup"),
                    elsewhere.words().get());
            elsewhere.comparePlans();
            assertEquals(List.of("go PLANS"), Desks.trail(desk));
        }
        AppPaths unchosen = new AppPaths(folder.resolve("unchosen"));
        AppPaths.ownerOnlyFolder(unchosen.home());
        try (Workspace workspace = Workspace.open(unchosen, TestWindow.CLOCK);
                CloudConnection here = CloudConnection.open(unchosen, Map.of(), TestWindow.CLOCK, Egress.UNNOTED)) {
            assertEquals("", notice(Desks.inline(workspace), here).words().get());
        }
    }

    private static PlanNotice notice(Desk desk, CloudConnection cloud) {
        PlanNotice notice = new PlanNotice(desk, new CloudPlans(desk.workspace().settings(), cloud, TestWindow.CLOCK));
        notice.refresh();
        return notice;
    }
}
