package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// An e-mail address in the one spelling under which an account is stored: lower case, without surrounding space, the
/// domain in its ASCII form. Look-alikes from other alphabets are refused.
///
/// @param normalised at most 254 characters
record EmailAddress(String normalised) {
    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int MAX_LOCAL_PART = 64;

    /// @throws ProblemException `invalid_request` (422)
    static EmailAddress parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (address.length() > MAX_LENGTH || at < 1 || at > MAX_LOCAL_PART) {
            throw invalid();
        }
        String normalised = address.substring(0, at) + "@" + asciiDomain(address.substring(at + 1));
        if (normalised.length() > MAX_LENGTH || !SHAPE.matcher(normalised).matches()) {
            throw invalid();
        }
        return new EmailAddress(normalised);
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                ProblemCode.INVALID_REQUEST, "The field email must be an address like name@example.com.");
    }

    @Override
    public String toString() {
        return "EmailAddress[REDACTED]";
    }
}
