package app.adiuva.cloud.secrecy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Guards the server's texts: knows their fingerprints, computed once at the start from the texts themselves, and opens
/// a guard for each request. Thread-safe.
public final class OutputGuard {
    private static final String PUBLIC_TEXT = "public.md";

    private final Fingerprints fingerprints;
    private final OwnText publicText = OwnText.of(publicText());

    private OutputGuard(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    public static OutputGuard of(Collection<ServerText> texts) {
        return new OutputGuard(Fingerprints.of(texts));
    }

    /// A guard for one request.
    ///
    /// @param own what the user wrote and sent along, which an answer may repeat
    public RequestGuard open(OwnText own) {
        return new RequestGuard(fingerprints, publicText, own);
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
