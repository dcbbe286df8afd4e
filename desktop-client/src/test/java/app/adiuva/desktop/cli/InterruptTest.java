package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Main;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.ScriptedCloud;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a process of its own that is told to stop in the middle of an answer.
class InterruptTest {
    private static final int SIGTERM_STATUS = 143;

    @TempDir
    Path home;

    @Test
    void a_stopped_request_keeps_what_it_heard_and_still_prints_its_one_document() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ScriptedCloud cloud = ScriptedCloud.streaming(frame -> {
            if (frame.message().contains("cancel")) {
                frame.closeSession(1000, "");
                return;
            }
            frame.send("{\"type\":\"token\",\"text\":\"Half an ans\"}");
            asked.countDown();
        })) {
            Process ask = ask(cloud);
            assertTrue(asked.await(60, TimeUnit.SECONDS), "the command never asked");
            ask.toHandle().destroy(); // not the process itself, which would close its output
            String out = new String(ask.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(SIGTERM_STATUS, ask.waitFor());
            assertEquals(
                    "cancelled",
                    new ObjectMapper().readTree(out).at("/error/code").asText());
            assertEquals(List.of("milk", "Half an ans"), stored());
        }
    }

    private Process ask(ScriptedCloud cloud) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ask",
                "milk",
                "--json");
        builder.environment().put("ADIUVA_HOME", home.toString());
        builder.environment().put("ADIUVA_CLOUD_URL", cloud.address().toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private List<String> stored() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), Clock.systemUTC())) {
            String chat = workspace.chats().latest(1).getFirst().id();
            return workspace.chats().messages(chat, 10).stream()
                    .map(ChatMessage::content)
                    .toList();
        }
    }
}
