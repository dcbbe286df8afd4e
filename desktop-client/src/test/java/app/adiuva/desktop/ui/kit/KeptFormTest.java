package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.Fx;
import app.adiuva.desktop.ui.TestWindow;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFormTest {
    private static final String PLACE = "playbook:prepare_trip";

    @TempDir
    Path home;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("2026-11-21");

    @AutoClose
    private Workspace workspace;

    private Desks.Later later;
    private KeptForm form;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        later = new Desks.Later();
        form = made();
    }

    @Test
    void only_what_differs_from_what_was_shown_is_kept() {
        later.runAll();
        name.set("Rome");
        later.runAll();
        assertEquals(Optional.of("{\"name\":\"Rome\"}"), draft());
        day.set("2026-12-01");
        name.set("");
        later.runAll();
        assertEquals(Optional.of("{\"day\":\"2026-12-01\"}"), draft());
        day.set("2026-11-21");
        later.runAll();
        assertEquals(Optional.empty(), draft());
    }

    @Test
    void what_is_typed_before_the_draft_is_read_stays_beside_it() {
        workspace.drafts().put(PLACE, "{\"day\":\"2026-12-01\",\"name\":\"Rome\"}");
        name.set("Oslo");
        later.runAll();
        assertEquals("Oslo", name.get());
        assertEquals("2026-12-01", day.get());
        assertEquals(Optional.of("{\"day\":\"2026-12-01\",\"name\":\"Oslo\"}"), draft());
    }

    @Test
    void a_form_that_is_made_anew_goes_back_to_what_was_saved_when_it_is_cancelled() {
        later.runAll();
        name.set("Rome");
        form.save();
        name.set("Rome or");
        form.cancel();
        later.runAll();
        StringProperty anew = new SimpleStringProperty("as the plan has it");
        form.follow("name", anew);
        assertEquals("Rome", anew.get());
        assertEquals(Optional.of("{\"name\":\"Rome\"}"), draft());
    }

    @Test
    void what_was_sent_is_forgotten_until_it_waits_again() {
        later.runAll();
        name.set("Rome");
        form.sent();
        later.runAll();
        assertEquals(Optional.empty(), draft());
        form.unsent();
        later.runAll();
        assertEquals(Optional.of("{\"name\":\"Rome\"}"), draft());
    }

    @Test
    void a_field_need_not_be_a_text() {
        later.runAll();
        SimpleBooleanProperty done = new SimpleBooleanProperty();
        form.follow("done", done, String::valueOf, Boolean::valueOf);
        done.set(true);
        later.runAll();
        assertTrue(form.has("done"));
        SimpleBooleanProperty again = new SimpleBooleanProperty();
        form.follow("done", again, String::valueOf, Boolean::valueOf);
        assertTrue(again.get());
        again.set(false);
        assertFalse(form.has("done"));
    }

    @Test
    void what_a_full_disk_did_not_take_is_kept_by_itself_once_there_is_room() {
        String city = "Rome or Oslo. ".repeat(2_000);
        FullDisk.fill(workspace);
        Fx.run(() -> {
            form = made(new Desks.Inline());
            name.set(city);
        });
        assertEquals(Optional.empty(), draft());
        FullDisk.free(workspace);
        Fx.until(() -> "the draft", () -> draft().isPresent());
        assertEquals(Optional.of("{\"name\":\"" + city + "\"}"), draft());
    }

    private KeptForm made() {
        return made(later);
    }

    private KeptForm made(TaskRunner runner) {
        KeptForm made = new KeptForm(Desks.on(workspace, runner), PLACE);
        made.follow("name", name);
        made.follow("day", day);
        made.read();
        return made;
    }

    private Optional<String> draft() {
        return workspace.drafts().get(PLACE);
    }
}
