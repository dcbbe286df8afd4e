package app.adiuva.cloud.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerBenchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... args) {
        return PlannerBench.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String lines) throws IOException {
        return Files.writeString(folder.resolve("rows.jsonl"), lines).toString();
    }

    @Test
    void routing_counts_what_goes_to_one_agent_and_shows_the_misses() throws IOException {
        String file = file("""
                {"text": "add oats to my shopping list", "agent": "task", "more": 1}
                {"text": "schedule tennis with Bo on Friday at 4", "agent": "calendar"}
                {"text": "add oats to my shopping list and book lunch with Bo on Friday at 1", "agent": "task"}
                {"text": "how deep is the sea?", "agent": "email"}
                """);
        assertEquals(PlannerBench.DONE, run("routing", file, "--json"));
        JsonNode json = Rows.JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(4, json.get("n").asInt());
        assertEquals(0.5, json.get("accuracy").asDouble());
        assertEquals("several", json.at("/misses/0/got").asText());
        assertEquals("general", json.at("/misses/1/got").asText());
        assertEquals(PlannerBench.DONE, run("routing", file));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("routing: 50.0 % of 4 right;"), out::toString);
    }

    @Test
    void datetime_wants_the_time_and_its_exactness() throws IOException {
        String file = file("""
                {"phrase": "tomorrow at 3pm", "reference": "2026-11-21T10:00:00+01:00", "type": "datetime", "expected": {"value": "2026-11-22T15:00:00", "grain": "hour"}}
                {"phrase": "tomorrow", "reference": "2026-11-21T10:00:00", "type": "datetime", "expected": {"value": "2026-11-22T00:00:00", "grain": "second"}}
                {"phrase": "march 2031", "reference": "2026-11-21T10:00:00", "type": "datetime", "expected": {"value": "2031-03-01T00:00:00", "grain": "month"}}
                {"phrase": "4 june", "reference": "2026-11-21T10:00:00", "type": "date", "alternatives": [{"type": "date", "value": "2026-06-04"}, {"type": "date", "value": "2027-06-04"}]}
                {"phrase": "7:20 pm", "reference": "2026-11-21T10:00:00", "type": "time", "expected": {"type": "time", "value": "19:20:00"}}
                {"phrase": "90 minutes", "reference": "2026-11-21T10:00:00", "type": "duration", "expected": {"value": 90, "unit": "minute"}}
                {"phrase": "nothing", "reference": "2026-11-21T10:00:00", "type": "none", "expected": null}
                {"phrase": "christmas", "reference": "2026-11-21T10:00:00", "type": "datetime", "holiday": "Christmas", "expected": {"value": "2026-12-25T00:00:00", "grain": "day"}}
                """);
        assertEquals(PlannerBench.DONE, run("datetime", file, "--json"), err::toString);
        JsonNode json = Rows.JSON.readTree(out.toString(StandardCharsets.UTF_8));
        assertEquals(6, json.get("n").asInt());
        assertEquals(1, json.get("misses").size(), json::toString);
        assertTrue(json.at("/misses/0/text").asText().startsWith("tomorrow (at "), json::toString);
        assertEquals(1, json.at("/groups/none/right").asInt());
        assertEquals(1, json.at("/groups/holiday/right").asInt());
    }

    @Test
    void says_what_is_wrong_with_a_file_or_with_its_use() throws IOException {
        assertEquals(PlannerBench.WRONG_USE, run("guessing", file("{}")));
        assertEquals(PlannerBench.FAILED, run("routing", folder.resolve("none").toString()));
        assertEquals(PlannerBench.FAILED, run("routing", file("{}")));
        assertEquals(PlannerBench.FAILED, run("datetime", file("not json")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Line 1 is no JSON object."), err::toString);
    }
}
