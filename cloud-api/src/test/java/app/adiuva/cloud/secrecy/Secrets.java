package app.adiuva.cloud.secrecy;

import app.adiuva.cloud.chat.Assistants;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// The product's own texts and fingerprints, found here in another way than by the filter: by cutting at spaces.
public final class Secrets {
    static final List<ServerText> TEXTS = Assistants.serverTexts();
    static final OutputGuard GUARD = OutputGuard.of(TEXTS);

    private static final String PUBLIC = letters(publicText());

    private Secrets() {}

    static OutputFilter filter() {
        return GUARD.open(OwnText.NONE).filter();
    }

    /// Every eight words in a row of every text, as they stand there; of words too short with those that follow.
    public static List<String> fingerprints() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(text.text().split("\\{\\{[a-z_]+}}")))
                .flatMap(segment -> fingerprints(segment).stream())
                .distinct()
                .filter(fingerprint -> !PUBLIC.contains(letters(fingerprint)))
                .toList();
    }

    /// The line of a prompt that starts like this.
    public static String line(String start) {
        return TEXTS.stream()
                .flatMap(text -> text.text().lines())
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String publicText() {
        try (InputStream in = OutputGuard.class.getResourceAsStream("public.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> fingerprints(String segment) {
        String[] words = segment.strip().split("(?<=\\s)(?=\\S)");
        List<String> found = new ArrayList<>();
        for (int first = 0; first < words.length; first++) {
            if (letters(words[first]).isEmpty()) {
                continue;
            }
            StringBuilder run = new StringBuilder();
            int count = 0;
            for (int i = first;
                    i < words.length && (count < 8 || letters(run.toString()).length() < 24);
                    i++) {
                run.append(words[i]);
                count += letters(words[i]).isEmpty() ? 0 : 1;
            }
            if (count >= 8 && letters(run.toString()).length() >= 24) {
                found.add(run.toString().strip().replaceFirst("^[^A-Za-z]+", ""));
            }
        }
        return found;
    }
}
