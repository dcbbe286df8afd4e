package app.adiuva.desktop.backup.format.v1;

import java.util.List;

/// One file of a snapshot: section 7.
///
/// @param path relative, parts joined by `/`
/// @param modified milliseconds since 1970
/// @param length bytes
/// @param name of its content
/// @param pieces in order; none for an empty file
public record StoredFile(String path, long modified, long length, Digest name, List<Reference> pieces) {
    /// @throws FormatException `malformed` for a path that could lead elsewhere, or pieces of another length
    public StoredFile {
        pieces = List.copyOf(pieces);
        if (!isSafe(path)) {
            throw FormatException.malformed("a path is not allowed");
        }
        if (pieces.stream().mapToLong(Reference::plain).sum() != length) {
            throw FormatException.malformed("the pieces of a file do not add up");
        }
    }

    private static boolean isSafe(String path) {
        if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }
}
