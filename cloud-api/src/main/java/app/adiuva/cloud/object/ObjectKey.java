package app.adiuva.cloud.object;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of an object: parts of `a-z`, `0-9`, `-` and `_`, joined by `/`. Such a name is safe as a path of
/// files and as a key of S3 alike.
public record ObjectKey(String path) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9_-]{1,64}(/[a-z0-9_-]{1,64}){0,7}");

    public ObjectKey {
        if (!SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException("not the name of an object");
        }
    }

    /// Empty for a text that is no key, such as the name of a file that somebody else put there.
    static Optional<ObjectKey> parse(String path) {
        return SHAPE.matcher(path).matches() ? Optional.of(new ObjectKey(path)) : Optional.empty();
    }

    /// @param parts from the outermost folder to the object's own name
    public static ObjectKey of(String... parts) {
        return new ObjectKey(String.join("/", parts));
    }
}
