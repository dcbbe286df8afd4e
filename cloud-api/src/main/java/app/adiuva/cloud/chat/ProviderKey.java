package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.Secret;
import app.adiuva.contracts.ApiHeaders;
import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The user's own key of a provider of models, as it comes in.
final class ProviderKey {
    private ProviderKey() {}

    static Optional<Secret> of(Context request) {
        return of(request.header(ApiHeaders.PROVIDER_KEY));
    }

    /// The one of the upgrade, which counts for the socket.
    static Optional<Secret> of(WsContext socket) {
        return of(socket.header(ApiHeaders.PROVIDER_KEY));
    }

    private static Optional<Secret> of(@Nullable String header) {
        return Optional.ofNullable(header).filter(text -> !text.isBlank()).map(Secret::new);
    }
}
