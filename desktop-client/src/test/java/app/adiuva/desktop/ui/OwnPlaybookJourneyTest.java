package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A playbook of the user's own, from a plan to its end.
class OwnPlaybookJourneyTest {
    private static final String PLAN = """
            {"type":"done","done":true,"response":"On the list.","agent":"task_agent","model":"scripted","actions":[
            {"type":"create_record","table":"tasks","data":
            {"title":"Buy flowers","due_at":"2026-11-22T00:00:00+01:00","all_day":true}}]}""";

    @TempDir
    Path home;

    @Test
    void a_plan_is_kept_run_again_without_a_cloud_renamed_and_deleted_with_a_way_back() {
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> frame.send(PLAN));
                TestWindow window = TestWindow.open(home, cloud.address())) {
            window.go(Place.CHAT);
            window.click("#composer");
            window.type("flowers for tomorrow");
            window.press(KeyCode.ENTER);
            window.click("#plan-keep");
            window.await("the name", window.find("#playbook-name")::isFocused);
            window.type("Flowers");
            window.press(KeyCode.ENTER);
            window.reads("“Flowers” is kept under Playbooks.");
            window.click("Open");
            window.find("#own-rename");
            window.click("#playbook-run");
            window.await("the plan", window.find("#plan-apply")::isFocused);
            window.press(KeyCode.SPACE);
            window.reads("Applied");
            assertEquals(1, cloud.received.size(), "the run asked no cloud");

            window.press(KeyCode.F2);
            window.await("the name", window.find("#playbook-name")::isFocused);
            window.type("Roses");
            window.press(KeyCode.ENTER);
            window.readsNoMore("Flowers");
            window.reads("Roses");
            window.press(KeyCode.CONTROL, KeyCode.DELETE);
            window.reads("“Roses” deleted");
            window.readsNoMore("Yours");
            window.click("Undo");
            window.reads("Yours");
        }
    }
}
