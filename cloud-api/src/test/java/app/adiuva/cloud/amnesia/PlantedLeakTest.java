package app.adiuva.cloud.amnesia;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.LeakyCloud;
import app.adiuva.cloud.amnesia.Places.Place;
import app.adiuva.cloud.amnesia.Verdict.Hit;
import app.adiuva.contracts.ApiPaths;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PlantedLeakTest {
    private static final String CHAT = "POST " + ApiPaths.CHAT;
    private static final RouteDescriptions SOME = RouteDescriptions.all()
            .only(
                    "POST " + ApiPaths.REGISTER,
                    "POST " + ApiPaths.BILLING_CHECKOUT,
                    "POST " + ApiPaths.SANDBOX + "/checkout/{id}",
                    CHAT);

    @Test
    void a_leak_is_found_in_each_place_and_only_where_it_is() throws Exception {
        Verdict verdict = new Verification(LeakyCloud.class.getName(), SOME).run(false);
        Map<Place, Set<Encoding>> found =
                verdict.hits().stream().collect(groupingBy(Hit::place, mapping(Hit::encoding, toSet())));
        assertEquals(
                Map.of(
                        Place.DATABASE, Set.of(Encoding.UTF_8),
                        Place.LOG, Set.of(Encoding.UTF_8),
                        Place.TEMPORARY, Set.of(Encoding.UTF_8),
                        Place.BLOBS, Set.of(Encoding.UTF_8),
                        Place.HEAP, Set.of(Encoding.UTF_8, Encoding.UTF_16, Encoding.BASE64)),
                found);
        assertTrue(verdict.hits().stream().allMatch(hit -> hit.route().equals(CHAT)));
        assertFalse(verdict.clean());
        assertTrue(Report.table(verdict).contains("FOUND  " + CHAT + ", answer: in database/cloud.db"));
        assertTrue(Report.json(verdict).startsWith("{\"clean\":false,"));
    }

    @Test
    void there_is_no_verdict_while_a_route_is_not_described() {
        CannotVerify refusal =
                assertThrows(CannotVerify.class, () -> new Verification("app.adiuva.cloud.CloudApi", SOME).run(true));
        assertTrue(String.valueOf(refusal.getMessage()).contains("GET " + ApiPaths.ME));
    }

    @Test
    void there_is_no_verdict_on_a_cloud_that_does_not_start() {
        CannotVerify refusal =
                assertThrows(CannotVerify.class, () -> new Verification("no.such.Cloud", SOME).run(true));
        assertTrue(String.valueOf(refusal.getMessage()).contains("did not start"));
    }

    @Test
    void wrong_use_is_refused() {
        java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
        java.io.PrintStream print = new java.io.PrintStream(said, true, java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(VerifyAmnesia.NO_VERDICT, VerifyAmnesia.run(List.of("--loud"), LeakyCloud.class, print, print));
    }
}
