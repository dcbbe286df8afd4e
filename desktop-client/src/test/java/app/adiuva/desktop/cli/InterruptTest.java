package app.adiuva.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Main;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.ScriptedCloud;
import app.adiuva.desktop.cloud.TestCloud;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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

    @Test
    void a_stopped_backup_says_that_nothing_is_lost() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path key = Files.createDirectories(home.resolve("backup")).resolve("key");
            Files.write(key, new byte[48]);
            Process now = command(URI.create("http://localhost:" + silent.getLocalPort()), "backup", "now", "--json");
            try (Socket asked = silent.accept()) { // and never answered
                assertTrue(asked.isConnected());
                now.toHandle().destroy();
                String out = new String(now.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertEquals(SIGTERM_STATUS, now.waitFor());
                assertEquals(
                        "backup_stopped",
                        new ObjectMapper().readTree(out).at("/error/code").asText());
            }
        }
    }

    @Test
    void a_stopped_wait_says_that_the_page_can_still_be_paid_on(@TempDir Path folder) throws Exception {
        Path opened = folder.resolve("opened");
        Path browser = folder.resolve("browser");
        Files.writeString(browser, "#!/bin/sh\ntouch '" + opened + "'\n");
        assertTrue(browser.toFile().setExecutable(true));
        try (LocalCloud cloud = TestCloud.in(folder.resolve("cloud"))) {
            ProcessBuilder builder = builder(cloud.locate(), "plan", "choose", "pro", "--json");
            builder.environment().put("BROWSER", browser.toString());
            Process choose = builder.start();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (!Files.exists(opened)) {
                assertTrue(choose.isAlive() && System.nanoTime() < end, "no page was opened");
                Thread.onSpinWait();
            }
            choose.toHandle().destroy();
            String out = new String(choose.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(SIGTERM_STATUS, choose.waitFor());
            assertEquals(
                    "waiting_stopped",
                    new ObjectMapper().readTree(out).at("/error/code").asText());
        }
    }

    private Process ask(ScriptedCloud cloud) throws IOException {
        return command(cloud.address(), "ask", "milk", "--json");
    }

    private Process command(URI cloud, String... arguments) throws IOException {
        return builder(cloud, arguments).start();
    }

    private ProcessBuilder builder(URI cloud, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName())));
        builder.command().addAll(List.of(arguments));
        builder.environment().put("ADIUVA_HOME", home.toString());
        builder.environment().put("ADIUVA_CLOUD_URL", cloud.toString());
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
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
