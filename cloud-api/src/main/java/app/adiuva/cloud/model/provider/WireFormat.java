package app.adiuva.cloud.model.provider;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// What a provider's answers look like, as far as the adapters do not look themselves: they take a stream that was cut
/// off for a whole one or wait for its end for ever, and pass over errors in its middle. Stateless, thread-safe; what
/// must be remembered within one stream is a [Reader]'s.
public interface WireFormat {
    /// Whether a stream may be of this content type. A proxy or a wrong address answers with a page.
    boolean isStream(String contentType);

    /// Reads one stream.
    Reader reader();

    /// What an answer with an error status means.
    ///
    /// @param body its first kilobytes; must not be kept
    default Refusal refusal(int status, String body) {
        return new Refusal(status, Optional.empty());
    }

    /// Reads the events of one stream in their order. Confined to one thread.
    interface Reader {
        /// @throws IOException when this is no event of the format
        Event read(ServerSentEvent event) throws IOException;
    }

    /// What an event is.
    sealed interface Event {}

    /// Goes to the adapter.
    ///
    /// @param last whether the answer is whole with it, although more may follow
    record Piece(ServerSentEvent event, boolean last) implements Event {}

    /// The provider gave up in the middle of the stream.
    record Refused(Refusal refusal) implements Event {}

    /// @param status the one of HTTP that means the same
    /// @param retryAfter how long the provider asked to be left alone
    record Refusal(int status, Optional<Duration> retryAfter) {}
}
