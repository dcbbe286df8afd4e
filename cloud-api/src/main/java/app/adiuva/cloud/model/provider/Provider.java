package app.adiuva.cloud.model.provider;

import dev.langchain4j.model.chat.StreamingChatModel;
import org.jspecify.annotations.Nullable;

/// Where language models come from. Found by [java.util.ServiceLoader]: on the class path, and in the jars of the
/// folder that `ADIUVA_PLUGINS` names. Implementations are stateless and thread-safe.
public interface Provider {
    /// As configuration calls it, in `[a-z0-9-]`: `anthropic` in `anthropic:claude-sonnet-4-5`. Its variables begin
    /// with it in capitals: `ANTHROPIC_API_KEY`.
    String name();

    /// As a sentence calls it: "Anthropic".
    String title();

    /// The model that is asked when none is named; null where one must be named.
    @Nullable
    String usualModel();

    /// Whether nothing answers without a key, unless an own address is configured.
    boolean needsKey();

    /// A model that is ready to be asked. Opening is cheap and opens no connection. Retries are the caller's.
    ///
    /// @param transport every call must go over it, or it could neither be stopped nor limited
    StreamingChatModel open(ProviderConfig config, Transport transport);
}
