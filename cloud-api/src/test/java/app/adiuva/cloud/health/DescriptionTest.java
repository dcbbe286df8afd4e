package app.adiuva.cloud.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.OpenApiDescription;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionTest {
    @TempDir
    Path folder;

    private TestCloud cloud;

    @BeforeEach
    void start() {
        cloud = TestCloud.start(folder);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        assertEquals(
                new TreeSet<>(new OpenApiDescription().operations()),
                new TreeSet<>(cloud.cloud().routes()));
    }

    @Test
    void health_tells_what_operators_ask() {
        Reply health = cloud.get(ApiPaths.HEALTH, null).expect(200);
        assertEquals("ok", health.json().get("status").asText());
        assertTrue(health.json().get("version").asText().matches("\\d+\\.\\d+\\.\\d+.*"));
    }

    @Test
    void the_page_and_its_files_come_from_here() {
        String page = cloud.get(ApiPaths.DOCS, null).expect(200).raw().body();
        assertTrue(!page.contains("http://") && !page.contains("https://"), "nothing is fetched from elsewhere");
        for (String file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "index.js"}) {
            assertTrue(page.contains("/docs/" + file));
            assertTrue(cloud.get("/docs/" + file, null).expect(200).raw().body().length() > 50);
        }
        cloud.get("/docs/pom.xml", null).expect(404);
        assertEquals(
                "3.1.0",
                cloud.get(ApiPaths.OPENAPI, null)
                        .expect(200)
                        .json()
                        .get("openapi")
                        .asText());
    }
}
