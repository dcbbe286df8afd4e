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
                            "POST",
                            "http://127.0.0.1:1",
                            "/api/v1/chat",
                            3,
                            List.of("message: 3 characters", "recent_tasks: 1 entries"),
                            // SHA-256 of "abc", FIPS 180-4
                            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                            null,
                            "answered"),
                    ledger.latest(1).getFirst());
            assertEquals("sent", ledger.latest(10).getLast().outcome());
        }
    }

    @Test
    void an_address_with_a_password_is_kept_without_it_and_a_command_holds_no_word_that_was_sent() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            String id = workspace
                    .egress()
                    .sending(
                            "https://sam:hunter2@cloud.example.com:8443?key=hunter3",
                            "/api/v1/chat/stream",
                            List.of("message: 21 characters"),
                            "{\"message\":\"a secret\"}".getBytes(StandardCharsets.UTF_8));
            EgressEntry sent = workspace.egress().find(id).orElseThrow();
            assertEquals("https://cloud.example.com:8443", sent.destination());
            String command = Replay.curl(sent);
            assertEquals(-1, command.indexOf("hunter"), command);
            assertEquals(-1, command.indexOf("secret"), command);
            assertEquals(
                    "curl --request POST 'https://cloud.example.com:8443/api/v1/chat' \\",
                    command.lines()
                            .filter(line -> line.startsWith("curl"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void a_command_stays_one_command_whatever_was_noted() {
        EgressEntry hostile = new EgressEntry(
                "1",
                CLOCK.instant(),
                "POST",
                "http://x",
                "/a'; rm -rf ~",
                1,
                List.of("a\nrm -rf ~"),
                "0\nrm",
                null,
                "sent");
        String command = Replay.curl(hostile);
        assertEquals(
                List.of(), command.lines().filter(line -> line.startsWith("rm")).toList());
        assertEquals(
                1,
                command.lines()
                        .filter(line -> line.contains("'http://x/a'\\''; rm -rf ~'"))
                        .count());
    }

    @Test
    void no_command_sends_the_token_to_a_place_of_the_user() {
        EgressEntry delivered = new EgressEntry(
                "1",
                CLOCK.instant(),
                "POST",
                "https://hooks.example.com",
                EgressEntry.DELIVERY,
                1,
                List.of("name"),
                "0",
                null,
                "sent");
        String command = Replay.curl(delivered);
        assertEquals(
                List.of(), command.lines().filter(line -> !line.startsWith("#")).toList());
        assertEquals(-1, command.indexOf("ADIUVA_TOKEN"), command);
    }

    @Test
    void requests_are_found_by_words_and_by_how_they_ended() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), CLOCK)) {
            EgressLedger ledger = workspace.egress();
            String asked =
                    ledger.sending("http://a", "/api/v1/chat/stream", List.of("message: 3 characters"), new byte[1]);
            ledger.ended(asked, "answered");
            ledger.sending("http://b", "/api/v1/plans/playbook", List.of("asks for the list"), new byte[0]);
            assertEquals(List.of(asked), ids(ledger, EgressFilter.Topic.ALL, "MESSAGE http://a"));
            assertEquals(List.of(asked), ids(ledger, EgressFilter.Topic.QUESTIONS, ""));
            assertEquals(1, ids(ledger, EgressFilter.Topic.FAILED, "").size());
            assertEquals(List.of(), ids(ledger, EgressFilter.Topic.FAILED, "message"));
            assertEquals(List.of(), ids(ledger, EgressFilter.Topic.ALL, "z ".repeat(5_000)));
        }
    }

    private static List<String> ids(EgressLedger ledger, EgressFilter.Topic topic, String words) {
        return ledger.page(new EgressFilter(topic, words), 10).stream()
                .map(EgressEntry::id)
                .toList();
    }
}
