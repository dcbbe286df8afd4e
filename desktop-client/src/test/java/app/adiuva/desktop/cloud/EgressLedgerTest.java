package app.adiuva.desktop.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EgressLedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void notes_size_fields_and_hash_before_sending_and_the_outcome_after() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            EgressLedger ledger = workspace.egress();
            ledger.sending("http://127.0.0.1:1", "/first", List.of(), new byte[0]);
            String id = ledger.sending(
                    "http://127.0.0.1:1",
                    "/api/v1/chat",
                    List.of("message: 3 characters", "recent_tasks: 1 entries"),
                    "abc".getBytes(StandardCharsets.UTF_8));
            EgressEntry sent = ledger.latest(10).getFirst();
            assertEquals("sent", sent.outcome());

            ledger.ended(id, "answered");

            assertEquals(
                    new EgressEntry(
                            id,
                            CLOCK.instant(),
                            "http://127.0.0.1:1",
                            "/api/v1/chat",
                            3,
                            List.of("message: 3 characters", "recent_tasks: 1 entries"),
                            // SHA-256 of "abc", FIPS 180-4
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                            "answered"),
                    ledger.latest(1).getFirst());
            assertEquals("sent", ledger.latest(10).getLast().outcome());
        }
    }
}
