package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whoever says yes to a plan on a terminal has seen what it does to long texts.
class DiffPrinterTest {
    @Test
    void a_changed_text_begins_with_the_first_line_that_differs() {
        String shown = update("Bring:\n- water\n- bread", "Bring:\n- wine\n- bread\n- cheese");
        assertTrue(shown.contains("description from line 2: - water (+1 line) → - wine (+2 lines)"), shown);
        String longer = update("Bring", "Bring\neverything");
        assertTrue(longer.contains("description from line 2: — → everything"), longer);
    }

    @Test
    void a_changed_long_line_begins_shortly_before_the_difference() {
        String same = "x".repeat(200);
        String shown = update(same + " old", same + " new");
        assertTrue(shown.contains("old → …xxx") && shown.contains(" new"), shown);
    }

    @Test
    void a_new_text_is_shown_beyond_its_first_line() {
        String shown = create(Map.of("content", "Packing\nwater\nbread"));
        assertTrue(shown.contains("      water\n      bread\n"), shown);
        String all = IntStream.rangeClosed(1, 30).mapToObj(n -> "line " + n).collect(Collectors.joining("\n"));
        String cut = create(Map.of("content", "Packing\n" + all));
        assertTrue(cut.contains("line 20\n      +10 lines\n"), cut);
        assertFalse(cut.contains("line 21"), cut);
        String described = create(Map.of("description", "Bring:\nwater\nbread"));
        assertTrue(described.contains("description: Bring: (+2 lines)"), described);
    }

    private static String update(String before, String after) {
        return printed(new RowDiff(
                0,
                RowDiff.Kind.UPDATE,
                Table.TASKS,
                "1",
                "Packing",
                Map.of("description", before),
                Map.of("description", after)));
    }

    private static String create(Map<String, Object> fields) {
        return printed(
                new RowDiff(0, RowDiff.Kind.CREATE, Table.THOUGHTS, "1", "Packing", Map.of(), Map.copyOf(fields)));
    }

    private static String printed(RowDiff diff) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out, out, false, false);
        new DiffPrinter(terminal, ZoneOffset.UTC)
                .print(new Preview("p", "task_agent", List.of(), List.of(diff), false, List.of(), List.of(), "h"));
        return out.toString(StandardCharsets.UTF_8);
    }
}
