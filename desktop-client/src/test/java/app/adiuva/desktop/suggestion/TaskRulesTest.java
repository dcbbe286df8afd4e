package app.adiuva.desktop.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int MOST = 5;
    private static final String[] PIECES = {
        "call",
        "Call",
        "remind me to",
        "erinnere mich an",
        "ruf",
        "an",
        "[ ]",
        "- ",
        "İrem",
        "ẞ",
        "ß",
        "ŉ",
        "\u0307",
        "é",
        "😀",
        "\ud83d",
        "עברית",
        "\u202e",
        "\n",
        "\r\n",
        ".",
        "?",
        "!",
        ",",
        ":",
        "tomorrow",
        "at 5pm",
        "AT 17:30",
        "um 9 Uhr",
        "next friday",
        "31 february",
        "on 29.2.",
        "in 3 days",
        "99999999999",
        "at 25:99",
        "#tag",
        "…",
        "“",
        "\u00a0",
        ""
    };

    /// A thought whose reading fails could not be captured at all.
    @Test
    void reads_whatever_is_written() {
        Random random = new Random(20261121);
        int found = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> PIECES[random.nextInt(PIECES.length)])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            List<Finding> findings = TaskRules.tasks(text, TODAY, MOST);
            assertTrue(findings.size() <= MOST, text);
            found += findings.size();
        }
        assertTrue(found > 1_000, "the pieces are those of tasks: " + found);
    }

    @Test
    void a_letter_whose_lower_case_is_longer_stays_in_the_title() {
        Finding finding =
                TaskRules.tasks("Call İrem about it tomorrow at 5pm", TODAY, 1).getFirst();
        Proposal.NewTask task = (Proposal.NewTask) finding.proposal();
        assertEquals("Call İrem about it", task.title());
    }
}
