package app.adiuva.cloud.model.provider;

import dev.langchain4j.http.client.HttpClientBuilder;

/// How a provider reaches its server.
public interface Transport {
    /// A client for one wire format, with deadlines, which stops with the request. To be handed to an adapter.
    HttpClientBuilder speaking(WireFormat format);
}
