package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.FullDisk;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.link.NoAnswer;
import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Records that cannot be opened, and then can.
class OpeningJourneyTest {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");
    private static final String REFUSED = "Nothing was changed. This folder cannot be written to";

    @TempDir
    Path home;

    @BeforeEach
    void something_to_lose() {
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            workspace.thoughts().capture("River walk");
        }
    }

    @Test
    void they_open_by_themselves_as_soon_as_they_can() throws IOException {
        obstruct();
        CompletableFuture<Void> mended = CompletableFuture.runAsync(() -> {
            Fx.until(() -> "the trouble to be told", () -> Sight.shows(REFUSED));
            clear();
        });
        assertEverythingIsThere(mended);
    }

    @Test
    void they_open_when_the_user_tries_again() throws IOException {
        obstruct();
        CompletableFuture<Void> mended = CompletableFuture.runAsync(() -> {
            Fx.until(() -> "the trouble to be told", () -> Sight.shows(REFUSED));
            clear();
            Fx.run(() -> Sight.find("#open-again").map(Button.class::cast).ifPresent(Button::fire));
        });
        assertEverythingIsThere(mended);
    }

    /// The first opening of a day puts away what is old, which waits for whoever writes.
    @Test
    void that_it_takes_long_is_told() throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + new AppPaths(home).database());
                Statement statement = other.createStatement()) {
            statement.execute("DELETE FROM settings WHERE key = 'trash.purged_on'");
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Void> done = CompletableFuture.runAsync(() -> {
                Fx.until(() -> "the splash to be seen", () -> Sight.shows("Opening your records…"));
                try {
                    statement.execute("ROLLBACK");
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            assertEverythingIsThere(done);
        }
    }

    @Test
    void a_full_disk_is_told_with_what_is_safe_and_what_to_do() {
        StorageException full;
        try (Workspace workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK)) {
            FullDisk.fill(workspace);
            full = assertThrows(
                    StorageException.class, () -> workspace.thoughts().capture("x".repeat(90_000)));
            FullDisk.free(workspace);
        }
        Node page = Fx.call(() -> new OpeningTrouble(home, () -> {}, () -> {}, () -> {}).page(full));
        assertEquals("The disk is full, so your records cannot be opened", words(page, ".empty-title"));
        assertTrue(words(page, ".empty-hint").startsWith("Nothing is lost: everything you saved is in " + home));
        assertEquals("Try again", words(page, "#open-again"));
        assertTrue(OpeningTrouble.mayPass(full));
    }

    @Test
    void a_window_that_does_not_answer_is_told_and_asked_again() {
        NoAnswer silent = new NoAnswer();
        Node page = Fx.call(() -> new OpeningTrouble(home, () -> {}, () -> {}, () -> {}).page(silent));
        assertEquals("Adiuva is open already, but does not answer", words(page, ".empty-title"));
        assertTrue(words(page, ".empty-hint").startsWith("It may still be starting or closing"));
        assertEquals("Try again", words(page, "#open-again"));
        assertTrue(OpeningTrouble.mayPass(silent));
    }

    /// A folder stands where the file should be.
    private void obstruct() throws IOException {
        Files.move(home.resolve("adiuva.db"), home.resolve("aside"));
        Files.createDirectory(home.resolve("adiuva.db"));
    }

    private void clear() {
        try {
            Files.delete(home.resolve("adiuva.db"));
            Files.move(home.resolve("aside"), home.resolve("adiuva.db"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void assertEverythingIsThere(CompletableFuture<Void> mended) {
        try (TestWindow window = TestWindow.open(home, NOWHERE)) {
            mended.join();
            window.go(Place.THOUGHTS);
            window.find("River walk");
        }
    }

    private static String words(Node page, String selector) {
        return Fx.call(() -> ((Labeled) page.lookup(selector)).getText());
    }
}
