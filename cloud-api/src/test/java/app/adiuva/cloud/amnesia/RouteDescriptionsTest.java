package app.adiuva.cloud.amnesia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteDescriptionsTest {
    private final RouteDescriptions descriptions = RouteDescriptions.all();

    @TempDir
    Path folder;

    @Test
    void say_of_every_route_and_of_no_other_how_a_canary_goes_through_it() {
        try (TestCloud cloud = TestCloud.start(folder)) {
            assertEquals(List.of(), descriptions.missing(cloud.cloud().routes()));
            assertEquals(List.of(), descriptions.surplus(cloud.cloud().routes()));
        }
    }

    @Test
    void tell_a_route_that_nobody_described_and_a_description_without_a_route() {
        List<String> table = new ArrayList<>(
                descriptions.routes().stream().map(RouteWays::route).toList());
        table.remove("POST /api/v1/chat");
        table.add("POST /api/v1/new");
        assertEquals(List.of("POST /api/v1/new"), descriptions.missing(table));
        assertEquals(List.of("POST /api/v1/chat"), descriptions.surplus(table));
    }

    @Test
    void carry_a_canary_where_callers_write() {
        for (RouteWays route : descriptions.routes()) {
            assertFalse(route.ways().isEmpty(), route.route());
            boolean takesText = route.route().matches("(POST|PUT) .*|.*\\{.*");
            assertTrue(
                    !takesText || route.ways().stream().anyMatch(RouteDescriptionsTest::saysIt),
                    route.route() + " has no way with a canary");
        }
    }

    /// A way that every end satisfies shows nothing. Only who hangs up, or is cut off, has no answer.
    @Test
    void expect_an_answer_from_every_client_that_waits_for_one() {
        for (RouteWays route : descriptions.routes()) {
            for (Way way : route.ways()) {
                boolean mayHaveNone =
                        way.how().name().startsWith("HANGS_UP") || way.name().equals("too large");
                assertTrue(mayHaveNone || !way.fits(0), route.route() + ", " + way.name());
            }
        }
    }

    private static boolean saysIt(Way way) {
        return (way.path() + way.headers() + way.body()).contains("{canary}");
    }
}
