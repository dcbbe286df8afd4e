package app.adiuva.cloud.secrecy;

import java.security.SecureRandom;

/// Guards the answers to one request. Thread-safe.
public final class RequestGuard {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 16;

    private final Fingerprints fingerprints;
    private final OwnText publicText;
    private final OwnText own;
    private final String canary = random();
    private final Fingerprints mark = Fingerprints.ofMark("canary", canary);

    RequestGuard(Fingerprints fingerprints, OwnText publicText, OwnText own) {
        this.fingerprints = fingerprints;
        this.publicText = publicText;
        this.own = own;
    }

    /// A mark that stands in the prompts of this request and nowhere else: 64 random bits as sixteen letters a to p.
    public String canary() {
        return canary;
    }

    /// A filter for one answer.
    public OutputFilter filter() {
        return new OutputFilter(fingerprints, mark, publicText.asker(), own);
    }

    private static String random() {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('a' + RANDOM.nextInt(16)));
        }
        return letters.toString();
    }
}
