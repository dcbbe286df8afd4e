package app.adiuva.desktop.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.plan.Preview;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingYesTest {
    @TempDir
    Path home;

    @Test
    void a_standing_yes_counts_for_answers_and_playbooks_of_agents_and_never_for_check_ins_or_the_users_own() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), Clock.systemUTC())) {
            StandingYes yes = workspace.standingYes();
            assertTrue(yes.apply(milk(workspace, "task_agent"), Source.CHAT).isEmpty(), "at first nothing is allowed");
            workspace.policies().set("task_agent", ActionType.CREATE_RECORD, true);
            assertTrue(yes.apply(milk(workspace, "task_agent"), Source.CHECK_IN).isEmpty());
            assertTrue(yes.apply(milk(workspace, "user"), Source.PLAYBOOK).isEmpty());
            assertTrue(yes.apply(milk(workspace, "task_agent"), Source.CHAT).isPresent());
            assertTrue(yes.apply(milk(workspace, "task_agent"), Source.PLAYBOOK).isPresent());
            assertEquals(2, workspace.tasks().all().size());
        }
    }

    private static Preview milk(Workspace workspace, String origin) {
        return workspace.changes().preview(origin, List.of(PlanAction.create(Table.TASKS, Map.of("title", "Milk"))));
    }
}
