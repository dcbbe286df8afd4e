package app.adiuva.desktop.delivery;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Chat;
import app.adiuva.desktop.chat.ChatMarkdown;
import app.adiuva.desktop.thought.Thought;
import java.util.ArrayList;
import java.util.List;

/// What is handed over: Markdown documents under one name.
///
/// @param name what people call it; no file name
/// @param documents one at least
public record Deliverable(String name, List<Document> documents) {
    private static final int LONGEST_NAME = 80;

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
        for (Thought thought : thoughts) {
            String title = fileName(thought.content(), "thought");
            long same = documents.stream()
                    .filter(other -> other.fileName().equalsIgnoreCase(title)
                            || other.fileName().matches("(?i)\\Q" + stem(title) + "\\E \\d+\\.md"))
                    .count();
            documents.add(new Document(same == 0 ? title : stem(title) + " " + (same + 1) + ".md", text(thought)));
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
        String some = plain.substring(
                0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
        boolean reserved = some.matches("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)");
        return (some.isBlank() || reserved ? otherwise : some.strip()) + ".md";
    }

    private static String stem(String fileName) {
        return fileName.substring(0, fileName.length() - ".md".length());
    }
}
