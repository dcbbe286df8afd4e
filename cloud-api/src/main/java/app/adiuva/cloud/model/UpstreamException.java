package app.adiuva.cloud.model;

import dev.langchain4j.exception.HttpException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An endpoint answered with an error status. Keeps how long it asked to be left alone, and not its body, which may
/// quote the request.
final class UpstreamException extends HttpException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    UpstreamException(int status, Optional<Duration> retryAfter) {
        super(status, "the endpoint answered with status " + status);
        this.retryAfter = retryAfter.orElse(null);
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// The value of a `Retry-After` header (RFC 9110, section 10.2.3): seconds or a date.
    static Optional<Duration> retryAfter(String header, Instant now) {
        try {
            return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip()))));
        } catch (NumberFormatException notSeconds) {
            return dateAfter(header, now);
        }
    }

    private static Optional<Duration> dateAfter(String header, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
