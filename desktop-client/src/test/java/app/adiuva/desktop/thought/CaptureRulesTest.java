package app.adiuva.desktop.thought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Buy milk | task",
                "don't forget the keys | task",
                "We should paint the hallway | task",
                "Why is the sky blue? | question",
                "idea: a lamp made of paper | idea",
                "What if we moved? | idea",
                "The buyer called yesterday | note",
                "callous remark | note",
                "Ich muss den Klempner anrufen | task",
                "Nicht vergessen: Farne | task",
                "Wir müssen nicht los | note",
                "Idee: eine Lampe aus Papier | idea"
            })
    void guesses_what_a_sentence_is(String content, String type) {
        assertEquals(type, CaptureRules.fields(content, false).get("thought_type"));
        assertEquals(type.equals("task"), CaptureRules.fields(content, false).get("is_actionable"));
    }

    @Test
    void a_tag_begins_after_a_space_and_each_counts_once() {
        assertEquals(
                List.of("home", "Küche", "2026-plan", "日本"),
                CaptureRules.tags(
                        "#home paint #Küche, C# and a#b, http://x/#anchor #home #2026 #1, #2026-plan #日本 #- ##"));
        assertEquals(50, CaptureRules.tags(" #tag".repeat(40) + manyTags()).size());
    }

    @Test
    void the_longest_text_takes_no_time() {
        String hostile = "#".repeat(50_000) + " i need".repeat(7_000);
        assertTimeout(Duration.ofSeconds(2), () -> CaptureRules.fields(hostile, false));
    }

    private static String manyTags() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            text.append(" #t").append(i);
        }
        return text.toString();
    }
}
