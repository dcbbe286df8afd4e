package app.adiuva.desktop.document;

import app.adiuva.desktop.document.DocumentRefused.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Reads PDFs in a process of its own with little memory and little time: a file that was made to exhaust its reader
/// takes nothing from the app. Bytes and text go through pipes and touch no other file.
final class PdfReading {
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String MEMORY = "-Xmx384m";
    private static final int BYTES_A_CHARACTER = 4;

    private PdfReading() {}

    /// @throws DocumentRefused `UNREADABLE` when it is no PDF, locked, or too much
    static String text(byte[] pdf) {
        try {
            Process reader = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return exchange(reader, pdf);
            } finally {
                reader.destroyForcibly();
            }
        } catch (IOException noReader) {
            throw new DocumentRefused(Why.UNREADABLE);
        }
    }

    private static List<String> command() {
        Path java = Path.of(System.getProperty("java.home", ""), "bin", "java");
        return List.of(
                java.toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path", ""),
                PdfProcess.class.getName());
    }

    private static String exchange(Process reader, byte[] pdf) {
        CompletableFuture<byte[]> text = CompletableFuture.supplyAsync(() -> heard(reader), Thread::startVirtualThread);
        try {
            try (OutputStream in = reader.getOutputStream()) {
                in.write(pdf);
            }
            if (!reader.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) || reader.exitValue() != 0) {
                throw new DocumentRefused(Why.UNREADABLE);
            }
            return new String(text.join(), StandardCharsets.UTF_8);
        } catch (IOException | CompletionException gone) {
            throw new DocumentRefused(Why.UNREADABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DocumentRefused(Why.UNREADABLE);
        }
    }

    private static byte[] heard(Process reader) {
        try (InputStream out = reader.getInputStream()) {
            return out.readNBytes((DocumentText.MOST_CHARACTERS + 1) * BYTES_A_CHARACTER);
        } catch (IOException gone) {
            throw new CompletionException(gone);
        }
    }
}
