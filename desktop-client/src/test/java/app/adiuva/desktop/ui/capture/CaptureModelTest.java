package app.adiuva.desktop.ui.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.attachment.Offered;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.thought.Thought;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureModelTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private CaptureModel capture;
    private int kept;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        capture = new CaptureModel(desk);
        capture.onKept(() -> kept++);
    }

    @Test
    void the_first_line_is_the_task_and_the_others_describe_it() {
        capture.draft().set("Book a table @tomorrow 19:00 !high\nfor four\nby the window");
        capture.makeTask();
        Task task = workspace.tasks().all().getFirst();
        assertEquals("Book a table", task.title());
        assertEquals("for four\nby the window", task.description());
        assertEquals("", capture.draft().get());
        assertEquals(1, kept);
    }

    @Test
    void the_toast_takes_back_that_capture_and_not_what_was_done_after_it() {
        capture.draft().set("Count from #1 to #ten");
        capture.keep();
        Toasts.Toast told = desk.toasts().shown().getFirst();
        workspace.thoughts().capture("Later");
        Objects.requireNonNull(told.action()).run().run();
        assertEquals(
                List.of("Later"),
                workspace.thoughts().latest(5, null).stream()
                        .map(Thought::content)
                        .toList());
    }

    @Test
    void a_text_that_cannot_be_kept_stays_where_it_was_typed() {
        String long_ = "x".repeat(100_001);
        capture.draft().set(long_);
        capture.keep();
        assertEquals(long_, capture.draft().get());
        assertEquals(0, kept);
        assertEquals(1, Desks.toasts(desk).size());
    }

    @Test
    void a_picture_that_the_disk_refuses_waits_in_the_sheet() throws IOException {
        Files.writeString(home.resolve("attachments"), "no folder");
        Offered picture = new Offered.OfPicture("Picture.png", 1, 1, new int[] {0xffffffff});
        capture.draft().set("A moss");
        capture.files().add(picture);
        capture.keep();
        assertEquals("A moss", workspace.thoughts().latest(1, null).getFirst().content());
        assertEquals("", capture.draft().get());
        assertEquals(List.of(picture), capture.files());
        assertEquals(0, kept, "the sheet stays open");
    }

    @Test
    void what_is_typed_or_handed_over_while_a_large_file_is_copied_stays() {
        Desks.Later later = new Desks.Later();
        Desk slow = Desks.on(workspace, later);
        CaptureModel busy = new CaptureModel(slow);
        busy.onKept(() -> kept++);
        busy.draft().set("First");
        busy.keep();
        busy.add("handed over");
        Offered file = new Offered.OfFile(home.resolve("late.txt"));
        busy.files().add(file);
        later.runAll();
        assertEquals("handed over", busy.draft().get().strip());
        assertEquals(List.of(file), busy.files());
        assertEquals(0, kept);
        assertEquals("First", workspace.thoughts().latest(1, null).getFirst().content());
    }

    @Test
    void what_waits_for_the_end_of_a_write_is_done_once_after_it() {
        Desks.Later later = new Desks.Later();
        CaptureModel busy = new CaptureModel(Desks.on(workspace, later));
        List<String> left = new ArrayList<>();
        Runnable leave = () -> left.add(busy.draft().get());
        busy.draft().set("First");
        busy.keep();
        busy.whenStill(leave);
        assertEquals(List.of(), left);
        later.runAll();
        assertEquals(List.of(""), left);
        busy.draft().set("Second");
        busy.whenStill(leave);
        assertEquals(List.of("", "Second"), left);
    }

    @Test
    void offers_the_tags_and_projects_that_the_user_has() {
        capture.draft().set("Rake #garden ^\"Summer house\"");
        capture.makeTask();
        capture.opened();
        assertEquals(List.of("garden"), capture.tags());
        assertEquals(List.of("Summer house"), capture.projects());
        capture.draft().set("Mow ^\"summer House\"");
        capture.makeTask();
        assertTrue(workspace.tasks().all().stream().allMatch(task -> "Summer house".equals(task.list())));
    }
}
