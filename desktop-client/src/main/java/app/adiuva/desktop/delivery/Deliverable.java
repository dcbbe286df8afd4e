package app.adiuva.desktop.delivery;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMarkdown;
import app.adiuva.desktop.thought.Thought;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is handed over: Markdown documents under one name.
///
/// @param name what people call it; no file name
/// @param documents one at least
public record Deliverable(String name, List<Document> documents) {
    private static final int LONGEST_NAME = 80;

    /// Of a name, without the number and the ending; systems take 255.
    private static final int MOST_BYTES = 240;

    public Deliverable {
        documents = List.copyOf(documents);
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("nothing is handed over");
        }
    }

    /// @param fileName fit for every system, ends with `.md`, differs from those of the others
    public record Document(String fileName, String text) {}

    /// A conversation as one document.
    public static Deliverable of(Workspace workspace, Chat chat) {
        return new Deliverable(
                chat.title(),
                List.of(new Document(fileName(chat.title(), "conversation"), ChatMarkdown.of(workspace, chat))));
    }

    /// Thoughts, each a document.
    ///
    /// @param name of them all; that of a single thought is its beginning
    public static Deliverable of(String name, List<Thought> thoughts) {
        List<Document> documents = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (Thought thought : thoughts) {
            String stem = stem(fileName(thought.content(), "thought"));
            String free = stem;
            while (!taken.add(folded(free))) {
                free = stem + " " + last.merge(folded(stem), 2, (number, _) -> number + 1);
            }
            documents.add(new Document(free + ".md", text(thought)));
        }
        return new Deliverable(documents.size() == 1 ? stem(documents.getFirst().fileName()) : name, documents);
    }

    /// The name as a file's or folder's, without an ending.
    String stem() {
        return documents.size() == 1 ? stem(documents.getFirst().fileName()) : stem(fileName(name, "adiuva"));
    }

    private static String text(Thought thought) {
        String tags = thought.tags().isEmpty()
                ? ""
                : "\n\n"
                        + String.join(
                                " ",
                                thought.tags().stream().map(tag -> "#" + tag).toList());
        return thought.content().strip() + tags + "\n";
    }

    /// The first line without what some system forbids in names.
    static String fileName(String title, String otherwise) {
        String line = title.strip().lines().findFirst().orElse("");
        String plain = line.replaceAll("[^\\p{L}\\p{M}\\p{N} ,_-]", "")
                .replaceAll("\\s+", " ")
                .strip();
        String some = beginning(plain);
        boolean reserved = some.matches("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)");
        return (some.isBlank() || reserved ? otherwise : some.strip()) + ".md";
    }

    /// As long as every system takes, with room for a number and an ending; characters stay whole.
    private static String beginning(String name) {
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }

    /// Alike for names that some system takes for the same.
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.length() - ".md".length());
    }
}
