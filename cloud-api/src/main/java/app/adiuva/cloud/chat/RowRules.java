package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the user's rows must be before anybody reads them. Every refusal is `invalid_request` (422) and names the
/// field, never a value.
final class RowRules {
    static final int MAX_ROWS = 2_000;

    /// Where mail programs keep what was written. The cloud works on metadata: sender, subject, times, a snippet.
    private static final Set<String> MAIL_CONTENT = Set.of(
            "body",
            "body_text",
            "body_html",
            "text_body",
            "html_body",
            "html",
            "raw",
            "raw_source",
            "source",
            "content",
            "mime",
            "eml",
            "attachments");

    private RowRules() {}

    static void rows(String field, List<Map<String, Object>> rows) {
        list(field, rows);
        rows.forEach(row -> finite(field, row));
    }

    /// Rows of mails, which hold metadata only.
    static void mails(String field, List<Map<String, Object>> mails) {
        rows(field, mails);
        mails.forEach(mail -> withoutContent(field, mail));
    }

    private static void withoutContent(String field, Map<String, Object> mail) {
        boolean hasContent = mail.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(MAIL_CONTENT::contains);
        require(!hasContent, "The field " + field + " holds the content of a mail. Send its metadata only.");
    }

    static void list(String field, List<? extends @Nullable Object> list) {
        require(list.size() <= MAX_ROWS, "The field " + field + " has more than 2000 entries. Send fewer.");
        require(list.stream().noneMatch(entry -> entry == null), "The field " + field + " has an empty entry.");
    }

    /// A number like 1e999 is read as infinite, which no calculation and no answer could carry on.
    static void finite(String field, @Nullable Object value) {
        switch (value) {
            case Double number ->
                require(Double.isFinite(number), "The field " + field + " holds a number that is too large.");
            case Map<?, ?> map -> map.values().forEach(entry -> finite(field, entry));
            case Collection<?> list -> list.forEach(entry -> finite(field, entry));
            case null, default -> {}
        }
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, otherwise);
        }
    }
}
