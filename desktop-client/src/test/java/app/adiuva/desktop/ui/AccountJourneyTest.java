package app.adiuva.desktop.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.cloud.Egress;
import app.adiuva.desktop.cloud.LocalCloud;
import app.adiuva.desktop.cloud.TestCloud;
import app.adiuva.desktop.ui.kit.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An account of one's own in the window, against a real cloud.
class AccountJourneyTest {
    private static final String PASSWORD = "plain otter umbrella";

    @TempDir
    Path folder;

    private LocalCloud cloud;
    private String url;

    @BeforeEach
    void start() {
        cloud = TestCloud.in(folder.resolve("cloud"));
        url = cloud.locate().toString();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void an_account_is_made_and_left_by_mouse() {
        try (TestWindow window = TestWindow.openAlone(folder.resolve("home"))) {
            window.go(Place.TODAY);
            window.click("#account-status");
            window.reads("This computer needs no account");
            window.click("#account-create");
            window.reads("Everything on this computer stays here");
            typeInto(window, "#account-address", url);
            typeInto(window, "#account-email", "sam@example.com");
            typeInto(window, "#account-password", "short");
            typeInto(window, "#account-again", "short");
            window.click("#account-enter");
            window.reads("The password must have 8 to 1,024 characters.");
            typeInto(window, "#account-password", "-but-longer");
            window.click("#account-enter");
            window.reads("The two passwords are not the same.");
            typeInto(window, "#account-again", "-but-longer");
            window.click("#account-enter");
            window.reads("Signed in as sam@example.com");
            window.reads("127.0.0.1");
            window.go(Place.SETTINGS);
            window.click("#account-sign-out");
            window.reads("Everything on this computer stays.");
            window.click("#sheet-do");
            window.reads("Signed out. This computer answers again.");
            window.await("the way in", () -> Sight.find("#account-sign-in").isPresent());
        }
    }

    @Test
    void a_sign_in_that_ended_is_seen_and_mended_by_keys_alone() throws IOException {
        Path home = folder.resolve("home");
        CloudAccounts accounts = new CloudAccounts(new AppPaths(home), Map.of(), Clock.systemUTC(), Egress.UNNOTED);
        var _ = accounts.register(new CloudAccounts.Claim(url, "sam@example.com", PASSWORD));
        endedElsewhere(home);
        try (TestWindow window = TestWindow.openAlone(home)) {
            window.reads("You are not signed in at");
            window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
            window.await("the sheet", () -> Sight.find("#sign-in-sheet").isPresent());
            window.type("not this one");
            window.press(KeyCode.ENTER);
            window.reads("E-mail or password is wrong.");
            window.press(KeyCode.CONTROL, KeyCode.A);
            window.type(PASSWORD);
            window.press(KeyCode.ENTER);
            window.reads("Signed in as sam@example.com");
            window.readsNoMore("You are not signed in at");
            assertFalse(window.sees("#sign-in-sheet"));
        }
    }

    /// Whoever has the same file signs out.
    private void endedElsewhere(Path home) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        var _ = new CloudAccounts(new AppPaths(copy), Map.of(), Clock.systemUTC(), Egress.UNNOTED).signOut();
    }

    private static void typeInto(TestWindow window, String field, String text) {
        window.click(field);
        window.press(KeyCode.END);
        window.type(text);
    }
}
