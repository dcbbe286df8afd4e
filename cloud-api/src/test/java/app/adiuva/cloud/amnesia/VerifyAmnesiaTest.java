package app.adiuva.cloud.amnesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.CloudApi;
import app.adiuva.cloud.http.JsonForTests;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("slow")
@Timeout(300)
class VerifyAmnesiaTest {
    @Test
    void the_cloud_forgets_what_went_through_every_way_of_every_route() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = VerifyAmnesia.run(List.of("--json"), CloudApi.class, out, out);
        String report = said.toString(StandardCharsets.UTF_8);
        assertEquals(VerifyAmnesia.CLEAN, code, report);
        JsonNode verdict = JsonForTests.tree(report);
        assertTrue(verdict.get("canaries").asInt() > 250, report);
        for (JsonNode searched : verdict.get("searched")) {
            boolean all =
                    searched.get("files").asInt() > 0 && searched.get("bytes").asLong() > 0;
            assertTrue(all, "nothing was searched there: " + searched);
        }
    }
}
