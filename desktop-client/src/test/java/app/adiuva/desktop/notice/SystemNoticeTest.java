package app.adiuva.desktop.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemNoticeTest {
    @TempDir
    Path folder;

    @Test
    void the_words_arrive_as_two_arguments_that_no_shell_has_read() throws IOException, InterruptedException {
        Path script = Files.createFile(
                folder.resolve("notify"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(
                script,
                "#!/bin/sh\ncd '" + folder
                        + "'\nfor word in \"$@\"; do echo \"[$word]\"; done > writing\nmv writing said\n");
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            String hostile = "$(touch broken); `id` \"quoted\" --icon=x";
            assertTrue(SystemNotice.ofSystem(Map.of("ADIUVA_NOTIFY", script.toString()), "Linux")
                    .show("-t", hostile));
            while (Files.notExists(folder.resolve("said"))) {
                watch.poll(10, TimeUnit.SECONDS).reset();
            }
            assertEquals(List.of("[-t]", "[" + hostile + "]"), Files.readAllLines(folder.resolve("said")));
        }
        assertFalse(Files.exists(folder.resolve("broken")));
    }

    @Test
    void where_there_is_no_program_nothing_happens() {
        assertFalse(SystemNotice.ofSystem(
                        Map.of("ADIUVA_NOTIFY", folder.resolve("none").toString()), "Linux")
                .show("a", "b"));
        assertFalse(SystemNotice.ofSystem(Map.of(), "Windows 11").show("a", "b"));
    }
}
