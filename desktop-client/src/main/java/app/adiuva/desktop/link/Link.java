package app.adiuva.desktop.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A link into the window, such as `adiuva://task/8f3a`. Any page or mail may hold one, so it can only open something
/// or fill in a field: no link changes, keeps or sends anything. What is not exactly one of these forms is no link.
public sealed interface Link {
    /// So many characters are read of a link, at most.
    int MOST_CHARACTERS = 8_000;

    String SCHEME = "adiuva";

    /// `adiuva://task/ID`, `adiuva://thought/ID`, `adiuva://chat/ID`.
    record Item(Kind kind, String id) implements Link {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

        public Item {
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException("not the id of a record");
            }
        }

        @Override
        public String text() {
            return SCHEME + "://" + kind.name().toLowerCase(Locale.ROOT) + "/" + id;
        }
    }

    /// What a link to one record can lead to.
    enum Kind {
        TASK,
        THOUGHT,
        CHAT
    }

    /// `adiuva://open/SCREEN`, such as `adiuva://open/settings`.
    record Open(String screen) implements Link {
        private static final Pattern SCREEN = Pattern.compile("[a-z]{1,32}");

        public Open {
            if (!SCREEN.matcher(screen).matches()) {
                throw new IllegalArgumentException("not the name of a screen");
            }
        }

        @Override
        public String text() {
            return SCHEME + "://open/" + screen;
        }
    }

    /// `adiuva://capture?text=WORDS`: opens the quick capture with these words, which the user then keeps or not.
    /// `adiuva://capture` opens it as it is.
    ///
    /// @param words one line, or empty
    record Capture(String words) implements Link {
        public Capture {
            words = words.replaceAll("\\p{Cntrl}+", " ").strip();
        }

        @Override
        public String text() {
            return SCHEME + "://capture"
                    + (words.isEmpty() ? "" : "?text=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }

    /// The link as it is written.
    String text();

    /// The link that is written here, empty when it is none.
    static Optional<Link> parse(String written) {
        if (written.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return read(new URI(written.strip()));
        } catch (URISyntaxException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<Link> read(URI uri) {
        String what = uri.getRawAuthority();
        if (!SCHEME.equalsIgnoreCase(uri.getScheme()) || what == null || uri.getRawFragment() != null) {
            return Optional.empty();
        }
        String path = uri.getRawPath();
        String query = uri.getRawQuery();
        if (what.equals("capture")) {
            return path.isEmpty() || path.equals("/") ? capture(query) : Optional.empty();
        }
        if (query != null || !path.startsWith("/")) {
            return Optional.empty();
        }
        String rest = path.substring(1);
        return switch (what) {
            case "task" -> Optional.of(new Item(Kind.TASK, rest));
            case "thought" -> Optional.of(new Item(Kind.THOUGHT, rest));
            case "chat" -> Optional.of(new Item(Kind.CHAT, rest));
            case "open" -> Optional.of(new Open(rest));
            default -> Optional.empty();
        };
    }

    private static Optional<Link> capture(@Nullable String query) {
        if (query == null) {
            return Optional.of(new Capture(""));
        }
        return query.matches("text=[^&=]+")
                ? Optional.of(new Capture(URLDecoder.decode(query.substring(5), StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
