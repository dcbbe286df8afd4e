package app.adiuva.desktop.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.shell.PaletteEntry.Act;
import app.adiuva.desktop.ui.shell.PaletteEntry.Found;
import app.adiuva.desktop.ui.shell.PaletteEntry.Heading;
import app.adiuva.desktop.ui.shell.PaletteEntry.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
    @TempDir
    Path home;

    private final List<String> ran = new ArrayList<>();
    private final Property<String> recent = new SimpleStringProperty("");
    private final Map<String, Property<String>> choices = new HashMap<>();

    @AutoClose
    private Workspace workspace;

    private Desk desk;
    private PaletteViewModel palette;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        desk = Desks.inline(workspace);
        palette = palette();
    }

    @Test
    void commands_come_first_and_then_what_was_found_by_kind() {
        create(Table.TASKS, Map.of("title", "Undo the knot"));
        palette.query().set("UNDO");
        assertEquals(List.of("= Commands", "edit.undo", "= Tasks", "task Undo the knot"), lines());
        palette.choose(palette.entries().getLast());
        assertTrue(Desks.trail(desk).getLast().startsWith("reveal TASKS "));
    }

    @Test
    void enter_before_the_search_has_answered_chooses_the_first_of_what_was_typed() {
        create(Table.TASKS, Map.of("title", "Garden fence"));
        Desks.Later later = new Desks.Later();
        Desk slow = Desks.on(workspace, later);
        PaletteViewModel typing = palette(slow);
        PaletteEntry before = typing.entries().get(1);
        typing.query().set("garden");
        typing.enter(before);
        assertEquals(List.of(), ran);
        later.runAll();
        assertEquals(List.of(), ran);
        assertTrue(Desks.trail(slow).getLast().startsWith("reveal TASKS "), Desks.trail(slow)::toString);
    }

    @Test
    void commands_are_found_by_initials_and_in_spite_of_a_slip() {
        palette.query().set("utlc");
        assertTrue(lines().contains("edit.undo"), lines()::toString);
        palette.query().set("> serach");
        assertEquals(List.of("= Commands", "window.find"), lines());
    }

    @Test
    void commands_chosen_last_come_first_the_next_time() {
        palette.choose(palette.entries().stream()
                .filter(entry -> entry instanceof Act act && act.command().id().equals("edit.undo"))
                .findFirst()
                .orElseThrow());
        assertEquals(List.of("edit.undo"), ran);
        palette = palette();
        assertEquals(List.of("= Recent", "edit.undo", "= Commands", "window.find"), lines());
    }

    @Test
    void a_sign_in_front_looks_in_one_kind_only() {
        create(Table.TASKS, Map.of("title", "Garden fence", "tags", List.of("garden")));
        create(Table.THOUGHTS, Map.of("content", "The garden in spring"));
        create(Table.DOCUMENTS, Map.of("title", "Garden plan", "content", "Beds"));
        palette.query().set("t: garden");
        assertEquals(List.of("= Tasks", "task Garden fence"), lines());
        palette.query().set("#gard");
        assertEquals(List.of("= Tasks", "task Garden fence"), lines());
        palette.query().set("d:garden");
        assertEquals(List.of("= Documents", "document Garden plan"), lines());
    }

    @Test
    void a_conversation_is_found_by_its_name_and_its_folder() {
        ChatMessage said = workspace.chats().say(null, "hello");
        workspace.conversations().rename(said.chatId(), "Roof repair");
        workspace.conversations().file(said.chatId(), "Cottage");
        for (String typed : List.of("repair", "c:roof", "cottage")) {
            palette.query().set(typed);
            assertEquals(List.of("= Chats", "message Roof repair · Cottage"), lines(), typed);
        }
        palette.choose(palette.entries().getLast());
        assertEquals("reveal CHAT " + said.id(), Desks.trail(desk).getLast());
        workspace.conversations().delete(said.chatId());
        palette.query().set("roof");
        assertFalse(lines().contains("message Roof repair · Cottage"));
    }

    @Test
    void what_was_told_and_noticed_is_found_and_leads_to_its_screen() {
        workspace
                .changes()
                .perform(List.of(new PlanAction(
                        ActionType.SEND_NOTIFICATION, null, Map.of("title", "Stretch", "body", "Stand up"))));
        palette.query().set("stand up");
        assertEquals(List.of("= Notifications", "notification Stretch"), lines());
        palette.choose(palette.entries().getLast());
        assertTrue(Desks.trail(desk).getLast().startsWith("reveal NOTIFICATIONS "));

        workspace.thoughts().capture("Paint the garden fence blue before summer");
        workspace.thoughts().capture("Paint the garden fence blue before summer");
        assertEquals(1, workspace.checkIns().run(CheckIns.Cause.DEMAND).found());
        palette.query().set("fence");
        assertTrue(lines().contains("= Noticed"), lines()::toString);
        palette.choose(palette.entries().getLast());
        assertEquals("go TODAY", Desks.trail(desk).getLast());
    }

    @Test
    void a_row_is_found_by_the_name_of_its_file() throws IOException {
        create(Table.TASKS, Map.of("title", "Pay the plumber"));
        String task = workspace.tasks().all().getFirst().id();
        workspace.attachments().add(Table.TASKS, task, Files.writeString(home.resolve("invoice-42.txt"), "900"));
        for (String typed : List.of("invoice", "t:invoice")) {
            palette.query().set(typed);
            assertEquals(List.of("= Tasks", "task invoice-42.txt · Pay the plumber"), lines(), typed);
        }
        palette.choose(palette.entries().getLast());
        assertEquals("reveal TASKS " + task, Desks.trail(desk).getLast());
        workspace.changes().perform(List.of(PlanAction.delete(Table.TASKS, task)));
        palette.query().set("invoice");
        assertFalse(lines().contains("task invoice-42.txt · Pay the plumber"));
    }

    @Test
    void a_document_and_an_event_are_shown_and_do_not_only_lead_elsewhere() {
        create(Table.DOCUMENTS, Map.of("title", "Garden plan", "content", "Beds"));
        palette.query().set("garden");
        palette.choose(palette.entries().getLast());
        assertEquals("overlay Garden plan", Desks.trail(desk).getLast());
    }

    @Test
    void words_that_find_nothing_can_be_kept_or_asked_and_nothing_happens_by_itself() {
        palette.query().set("zzyzx");
        assertFalse(palette.entries().isEmpty());
        palette.choose(palette.entries().get(1));
        assertEquals(List.of("capture zzyzx"), ran);
    }

    private PaletteViewModel palette() {
        return palette(desk);
    }

    private PaletteViewModel palette(Desk desk) {
        Commands commands = new Commands(id -> choices.computeIfAbsent(id, _ -> new SimpleStringProperty("")));
        Command find = Command.of(
                "window.find", Feather.SEARCH, "Search and commands", "Shortcut+K", () -> ran.add("window.find"));
        Command undo = Command.of(
                "edit.undo", Feather.ROTATE_CCW, "Undo the last change", "Shortcut+Z", () -> ran.add("edit.undo"));
        commands.add(find, undo);
        return new PaletteViewModel(
                desk,
                commands,
                new PaletteViewModel.Offer(
                        List.of(find, undo), List.of(), List.of(), recent, words -> ran.add("capture " + words)));
    }

    private void create(Table table, Map<String, Object> row) {
        workspace.changes().perform(List.of(PlanAction.create(table, row)));
    }

    private List<String> lines() {
        return palette.entries().stream()
                .map(entry -> switch (entry) {
                    case Heading(String name) -> "= " + name;
                    case Act act -> act.command().id();
                    case Found(var hit) -> hit.kind() + " " + hit.title();
                    case Item item -> item.title();
                })
                .toList();
    }
}
