package app.adiuva.cloud.chat;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.http.Activity;
import app.adiuva.cloud.http.CallerCheck;
import app.adiuva.cloud.http.RequestLimit;
import app.adiuva.cloud.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// The assistant behind its two doors, wired.
///
/// @param drain ends the open exchanges within a time, before the server stops
public record ChatFeature(List<Routes> routes, Consumer<Duration> drain) {
    public static ChatFeature wire(
            Assistant assistant,
            CallerCheck callers,
            RequestLimit limit,
            Function<UUID, Terms> terms,
            Activity activity) {
        Assistant paid = new PaidAssistant(assistant);
        ChatSocket socket = new ChatSocket(paid, new Admission(callers, limit), terms, activity);
        return new ChatFeature(
                List.of(
                        new ChatRoutes(paid, terms),
                        new StepRoutes(paid, terms),
                        new SuggestionRoutes(paid, terms),
                        socket),
                socket::drain);
    }

    /// The assistant that the configuration asks for.
    public static Assistant assistant(ModelConfig config, Clock clock) {
        return Assistants.wire(config, clock);
    }
}
