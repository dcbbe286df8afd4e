package app.adiuva.cloud.model;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import java.time.Duration;
import java.util.Optional;

/// Why a model gave no whole answer. Holds no cause: what a provider says may quote the request.
///
/// @param kind for the log and for tests
/// @param retryAfter how long the provider asked to be left alone
public record ModelFailure(Kind kind, Optional<Duration> retryAfter) {

    /// What went wrong, with the words for the user.
    public enum Kind {
        KEY_REFUSED("the key was refused"),
        RATE_LIMITED("it has too many requests at the moment"),
        REQUEST_REFUSED("it refused the request"),
        MODEL_UNKNOWN("it does not know this model"),
        SERVER_ERROR("it reported an error"),
        UNREACHABLE("it could not be reached"),
        TOO_SLOW("it took too long"),
        STALLED("it fell silent"),
        CUT_OFF("its answer was cut off"),
        RESTING("it failed before and is left alone for a while"),
        NOT_UNDERSTOOD("its answer could not be understood");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// A clause for the user: "it took too long".
        public String words() {
            return words;
        }
    }

    static ModelFailure of(Kind kind) {
        return new ModelFailure(kind, Optional.empty());
    }

    /// What a provider adapter threw, as one of the kinds.
    static ModelFailure of(Throwable thrown) {
        Optional<Duration> retryAfter = find(thrown, UpstreamException.class).flatMap(UpstreamException::retryAfter);
        Optional<Kind> byStatus = find(thrown, HttpException.class).map(http -> ofStatus(http.statusCode()));
        return new ModelFailure(byStatus.orElseGet(() -> ofType(thrown)), retryAfter);
    }

    private static Kind ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> Kind.KEY_REFUSED;
            case 404 -> Kind.MODEL_UNKNOWN;
            case 408, 504 -> Kind.TOO_SLOW;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.REQUEST_REFUSED;
        };
    }

    private static Kind ofType(Throwable thrown) {
        if (find(thrown, StreamWatch.Silence.class).isPresent()) {
            return Kind.STALLED;
        }
        if (find(thrown, WatchedListener.CutOff.class).isPresent()) {
            return Kind.CUT_OFF;
        }
        if (find(thrown, java.net.http.HttpConnectTimeoutException.class).isPresent()) {
            return Kind.UNREACHABLE;
        }
        if (find(thrown, dev.langchain4j.exception.TimeoutException.class).isPresent()
                || find(thrown, java.util.concurrent.TimeoutException.class).isPresent()
                || find(thrown, java.net.http.HttpTimeoutException.class).isPresent()) {
            return Kind.TOO_SLOW;
        }
        if (find(thrown, java.io.IOException.class).isPresent()
                && find(thrown, com.fasterxml.jackson.core.JacksonException.class)
                        .isEmpty()) {
            return Kind.UNREACHABLE;
        }
        if (find(thrown, AuthenticationException.class).isPresent()) {
            return Kind.KEY_REFUSED;
        }
        if (find(thrown, RateLimitException.class).isPresent()) {
            return Kind.RATE_LIMITED;
        }
        if (find(thrown, ModelNotFoundException.class).isPresent()) {
            return Kind.MODEL_UNKNOWN;
        }
        return find(thrown, InvalidRequestException.class).isPresent() ? Kind.REQUEST_REFUSED : Kind.NOT_UNDERSTOOD;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
