package app.adiuva.desktop.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.ActionCheck;
import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.Fault;
import app.adiuva.contracts.plan.Misfit;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.RowDiff;
import app.adiuva.desktop.plan.RowDiff.Kind;
import app.adiuva.desktop.plan.UndoResult;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Changes, refusals and conflicts in the language that is spoken.
class FaultWordsTest {
    @AfterEach
    void speak_english_again() {
        Messages.speak(Language.ENGLISH);
    }

    @Test
    void a_change_is_told_by_what_it_did() {
        assertEquals("Changed task “Milk”: Priority, Due", ChangeWords.of(update()));
        Messages.speak(Language.GERMAN);
        assertEquals("Aufgabe „Milk“ geändert: Priorität, Fällig", ChangeWords.of(update()));
        assertEquals(
                "Aufgabe „Milk“ erledigt",
                ChangeWords.of(diff(Kind.UPDATE, Table.TASKS, Map.of("status", "done", "completed_at", "…"))));
        assertEquals(
                "Gedanke „Milk“ in den Papierkorb gelegt", ChangeWords.of(diff(Kind.DELETE, Table.THOUGHTS, Map.of())));
    }

    @Test
    void what_the_check_finds_is_said_in_german_and_fields_by_their_names() {
        Messages.speak(Language.GERMAN);
        assertEquals(
                "das Feld „Priorität“ muss eines davon sein: Dringend, Hoch, Niedrig, Normal",
                refusal(PlanAction.create(Table.TASKS, Map.of("title", "Milk", "priority", "soon"))));
        assertEquals(
                "Schritt 2: das Feld „Titel“ darf nicht leer sein; Schritt 3: ein Termin braucht Anfang und Ende",
                refusal(
                        PlanAction.create(Table.TASKS, Map.of("title", "Milk")),
                        PlanAction.create(Table.TASKS, Map.of("title", " ")),
                        PlanAction.create(Table.EVENTS, Map.of("title", "Milk"))));
        assertEquals(
                "das ist dem Assistenten nicht erlaubt (Löschen: Mail)",
                FaultWords.of(new PlanRefused(
                        ActionCheck.ofAgent("calendar_agent", List.of(PlanAction.delete(Table.MAILS, "m1"))))));
    }

    @Test
    void no_refusal_and_no_conflict_is_left_in_english() {
        Stream<Misfit> misfits = Stream.concat(
                Arrays.stream(Misfit.Plain.values()),
                Stream.of(
                        new Misfit.TooLong(500),
                        new Misfit.Unknown(Set.of("open")),
                        new Misfit.NoList(50),
                        new Misfit.BadItems(60)));
        List<Fault> faults = Stream.of(
                        Arrays.stream(Fault.Plain.values()),
                        misfits.map(misfit -> new Fault.OfField("title", misfit)),
                        Arrays.stream(Table.values()).map(Fault.NoSuchRow::new),
                        Arrays.stream(Table.values()).map(Fault.NoSuchField::new))
                .<Fault>flatMap(each -> each)
                .toList();
        Messages.speak(Language.ENGLISH);
        List<String> english = faults.stream().map(FaultWords::of).toList();
        List<String> stuck =
                Arrays.stream(UndoResult.Never.values()).map(UndoWords::of).toList();
        Messages.speak(Language.GERMAN);
        assertEquals(
                List.of(),
                faults.stream().map(FaultWords::of).filter(english::contains).toList());
        assertEquals(
                List.of(),
                Arrays.stream(UndoResult.Never.values())
                        .filter(never -> stuck.contains(UndoWords.of(never)))
                        .toList());
    }

    private static String refusal(PlanAction... actions) {
        List<Violation> violations = ActionCheck.ofUser(List.of(actions));
        return FaultWords.of(new PlanRefused(violations));
    }

    private static RowDiff update() {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("priority", "high");
        after.put("due_at", "2026-11-21T15:00:00+01:00");
        return diff(Kind.UPDATE, Table.TASKS, after);
    }

    private static RowDiff diff(Kind kind, Table table, Map<String, Object> after) {
        return new RowDiff(0, kind, table, "1", "Milk", Map.of(), after);
    }
}
