package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.billing.CreditCap;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.backup.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a real cloud is sent, and what the profile keeps of it.
class LeavingTest {
    private static final String PASSPHRASE = "violet anchor drums seventeen";

    @TempDir
    Path home;

    @Test
    void signing_in_plans_and_backups_are_noted_and_no_secret_is_in_the_database() throws IOException {
        AppPaths paths = new AppPaths(home);
        List<String> secrets = new ArrayList<>(List.of(PASSPHRASE));
        try (Workspace workspace = Workspace.open(paths, Clock.systemUTC());
                CloudConnection cloud = TestCloud.of(paths, new LedgerEgress(workspace::egress))) {
            assertTrue(cloud.health().ok());
            assertEquals(List.of(), kinds(workspace), "asking how the cloud is takes nothing along");

            cloud.billing(api -> api.cap(new CreditCap(1_234L)));
            assertEquals(List.of(ApiPaths.BILLING_CREDITS_CAP, ApiPaths.REGISTER), kinds(workspace));
            EgressEntry cap = workspace.egress().latest(1).getFirst();
            assertEquals(List.of("monthly_cap: 1234"), cap.fields());
            assertTrue(Replay.curl(cap).contains("--data-binary '{\"monthly_cap\":1234}'"), Replay.curl(cap));
            SilentAccount.Keys keys = Json.read(
                            new OwnerOnlyFile(paths.tokens("")).read().orElseThrow(), SilentAccount.Keys.class)
                    .orElseThrow();
            secrets.addAll(List.of(keys.email(), keys.password(), keys.accessToken(), keys.refreshToken()));

            workspace.thoughts().capture("a thought to keep");
            Backups backups = new Backups(paths, cloud, Clock.systemUTC());
            try (Setup setup = backups.begin()) {
                secrets.add(String.join(" ", setup.words().subList(0, 3)));
                backups.finish(setup, PASSPHRASE.toCharArray());
            }
            assertEquals(
                    List.of("wrapped keys: 1, " + sent(workspace) + " bytes"),
                    newest(workspace).fields());
            var _ = backups.now(_ -> {}, new Cancellation());
            EgressEntry run = newest(workspace);
            assertEquals(4, kinds(workspace).size(), "a backup is one entry");
            assertEquals("answered", run.outcome());
            assertTrue(run.fields().getFirst().startsWith("packs: "), run.toString());
            assertTrue(run.fields().contains("manifests: 1, " + manifest(run) + " bytes"), run.toString());
            try (ApiClient api = new ApiClient(cloud.locate(), new LedgerEgress(workspace::egress))) {
                var _ = api.refresh(new RefreshRequest(keys.refreshToken()));
            }
            EgressEntry renewed = newest(workspace);
            assertEquals("{\"refresh_token\":\"<refresh_token>\"}", renewed.body());
            assertEquals("", renewed.sha256(), "what is hashed can be guessed");
        }
        assertEquals(List.of(), found(secrets));
        assertFalse(found(List.of("a thought to keep")).isEmpty(), "the search itself finds what is there");
    }

    @Test
    void a_refused_request_is_noted_with_what_became_of_it_and_a_dead_database_holds_nothing_up() {
        try (LocalCloud local = TestCloud.in(home.resolve("elsewhere"))) {
            Workspace workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
            Egress egress = new LedgerEgress(workspace::egress);
            try (ApiClient api = new ApiClient(local.locate(), egress)) {
                assertEquals("unauthorized", refused(api));
                assertEquals("unauthorized", newest(workspace).outcome());
                workspace.close();
                assertEquals("unauthorized", refused(api));
            }
        }
    }

    private static String refused(ApiClient api) {
        RefreshRequest request = new RefreshRequest("no token");
        return assertThrows(CloudFailure.class, () -> api.refresh(request)).code();
    }

    private static List<String> kinds(Workspace workspace) {
        return workspace.egress().latest(100).stream().map(EgressEntry::kind).toList();
    }

    private static EgressEntry newest(Workspace workspace) {
        return workspace.egress().latest(1).getFirst();
    }

    private static long sent(Workspace workspace) {
        return newest(workspace).bytes();
    }

    private static String manifest(EgressEntry run) {
        return run.fields().stream()
                .filter(field -> field.startsWith("manifests"))
                .map(field -> field.replaceAll(".*, (\\d+) bytes", "$1"))
                .findFirst()
                .orElse("");
    }

    /// Secrets that stand in the database's files, or in another file than those that are there to keep them.
    private List<String> found(List<String> wanted) throws IOException {
        List<String> hits = new ArrayList<>();
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(each -> Objects.requireNonNull(each.getFileName())
                            .toString()
                            .startsWith("adiuva.db"))
                    .toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                wanted.stream().filter(bytes::contains).forEach(hits::add);
            }
        }
        return hits;
    }
}
