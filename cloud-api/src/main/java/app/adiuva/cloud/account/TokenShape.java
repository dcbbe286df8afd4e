package app.adiuva.cloud.account;

import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at a token before the library parses it, and lets only the one form through that this cloud writes: three
/// parts in canonical base64url, at most 4 KiB, and a header of `alg`, `typ` and `kid` alone. So there is no `zip` to
/// inflate, no `jwk`, `jku` or `crit` to follow, and no second spelling of a valid token.
final class TokenShape {
    static final String TYPE = "at+jwt";
    private static final String ALGORITHM = "HS256";
    private static final int MAX_LENGTH = 4096;
    private static final Pattern PARTS = Pattern.compile("([\\w-]+)\\.([\\w-]+)\\.([\\w-]{43})");

    private TokenShape() {}

    /// The id of the key that the token names; empty when the form is wrong.
    static Optional<String> keyId(String token) {
        Matcher parts = PARTS.matcher(token.length() > MAX_LENGTH ? "" : token);
        if (!parts.matches()
                || !isCanonical(parts.group(1))
                || !isCanonical(parts.group(2))
                || !isCanonical(parts.group(3))) {
            return Optional.empty();
        }
        try {
            Header header = Json.read(Base64.getUrlDecoder().decode(parts.group(1)), Header.class);
            boolean ours = ALGORITHM.equals(header.alg()) && TYPE.equals(header.typ()) && header.kid() != null;
            return ours ? Optional.of(header.kid()) : Optional.empty();
        } catch (ProblemException otherFields) {
            return Optional.empty();
        }
    }

    private static boolean isCanonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            byte[] again = Base64.getUrlEncoder().withoutPadding().encode(bytes);
            return part.equals(new String(again, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private record Header(String alg, String typ, String kid) {}
}
