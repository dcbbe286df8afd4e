package app.adiuva.cloud.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Guards the server's texts: knows their fingerprints, computed once from the texts themselves while the cloud starts,
/// and opens a guard for each request. Thread-safe.
public final class OutputGuard {
    private static final String PUBLIC_TEXT = "public.md";

    private final CompletableFuture<Fingerprints> fingerprints;
    private final OwnText publicText = OwnText.of(publicText());

    private OutputGuard(CompletableFuture<Fingerprints> fingerprints) {
        this.fingerprints = fingerprints;
    }

    public static OutputGuard of(Collection<ServerText> texts) {
        List<ServerText> all = List.copyOf(texts);
        return new OutputGuard(CompletableFuture.supplyAsync(() -> Fingerprints.of(all)));
    }

    /// A guard for one request. The first one may have to wait for the fingerprints.
    ///
    /// @param own what the user wrote and sent along, which an answer may repeat
    public RequestGuard open(OwnText own) {
        return new RequestGuard(fingerprints.join(), publicText, own);
    }

    /// What is in the prompts, too, and everybody may know.
    private static String publicText() {
        try (InputStream in = OutputGuard.class.getResourceAsStream(PUBLIC_TEXT)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + PUBLIC_TEXT + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
