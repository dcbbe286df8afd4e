package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.http.Activity;
import app.adiuva.cloud.http.CallerCheck;
import app.adiuva.cloud.http.RequestLimit;
import app.adiuva.cloud.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The assistant behind its two doors, wired.
///
/// @param drain ends the open exchanges within a time, before the server stops
public record ChatFeature(List<Routes> routes, Consumer<Duration> drain) {
    public static ChatFeature wire(Assistant assistant, CallerCheck callers, RequestLimit limit, Activity activity) {
        ChatSocket socket = new ChatSocket(assistant, new Admission(callers, limit), activity);
        return new ChatFeature(List.of(new ChatRoutes(assistant), socket), socket::drain);
    }

    /// The assistant that the configuration asks for.
    public static Assistant assistant(ModelConfig config, Clock clock) {
        return Orchestrator.wire(config, clock);
    }
}
