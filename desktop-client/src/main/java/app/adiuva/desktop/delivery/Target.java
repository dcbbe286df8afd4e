package app.adiuva.desktop.delivery;

import java.net.URI;
import java.nio.file.Path;

/// A place outside of the app that the user set up under a name.
public sealed interface Target {
    int LONGEST_NAME = 60;

    String name();

    /// A folder on this computer. What is there already stays, and the new file is numbered.
    ///
    /// @param path absolute
    record Folder(String name, Path path) implements Target {
        public Folder {
            name = checked(name);
            path = absolute(path);
        }
    }

    /// A folder that gets one zip file for each delivery.
    ///
    /// @param path absolute
    record Zip(String name, Path path) implements Target {
        public Zip {
            name = checked(name);
            path = absolute(path);
        }
    }

    /// A git repository: each delivery is a commit, which replaces what was delivered under the same name.
    ///
    /// @param path absolute, a folder inside of the work tree; documents are put there
    /// @param push whether to push to the branch's own remote afterwards
    record Git(String name, Path path, boolean push) implements Target {
        public Git {
            name = checked(name);
            path = absolute(path);
        }
    }

    /// An address that gets `{"name": …, "documents": [{"file_name": …, "text": …}]}` by POST.
    ///
    /// @param address `https`, or `http` of this computer; may hold a secret
    record Webhook(String name, URI address) implements Target {
        public Webhook {
            name = checked(name);
            address = web(address);
        }

        @Override
        public String toString() {
            return "Webhook[" + name + "]";
        }
    }

    /// A bucket of S3, or of a server that speaks its protocol.
    ///
    /// @param endpoint where the server is, `https`, or `http` of this computer
    /// @param prefix stands before the names of the objects, such as `notes/`; may be empty
    record Bucket(
            String name,
            String bucket,
            URI endpoint,
            String region,
            String prefix,
            String accessKeyId,
            String secretAccessKey)
            implements Target {
        public Bucket {
            name = checked(name);
            endpoint = web(endpoint);
            if (!bucket.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
                throw new IllegalArgumentException("a bucket has 3 to 63 small letters, digits, dots and hyphens");
            }
            if (!isWord(region) || !isWord(accessKeyId) || !isWord(secretAccessKey)) {
                throw new IllegalArgumentException("a bucket has a region and two keys, each a word in plain letters");
            }
        }

        @Override
        public String toString() {
            return "Bucket[" + name + "]";
        }
    }

    /// Where it is, without what is secret of it.
    default String where() {
        return switch (this) {
            case Folder folder -> folder.path.toString();
            case Zip zip -> zip.path.toString();
            case Git git -> git.path.toString();
            case Webhook hook -> Addresses.origin(hook.address);
            case Bucket bucket -> "s3://" + bucket.bucket + "/" + bucket.prefix;
        };
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a target has a name of at most " + LONGEST_NAME + " characters");
        }
        return name.strip();
    }

    /// Of characters that the head of a request may hold.
    private static boolean isWord(String text) {
        return text.matches("[!-~]+");
    }

    private static Path absolute(Path path) {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("a folder of a target is an absolute path");
        }
        return path.normalize();
    }

    private static URI web(URI address) {
        if (!Addresses.isSafe(address)) {
            throw new IllegalArgumentException("an address begins with https://, or with http:// for this computer");
        }
        return address;
    }
}
