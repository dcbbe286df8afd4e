package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.cloud.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The cloud at the other end of a connection. Each request is in the egress ledger before it leaves. Thread-safe.
public final class ConnectedSuggestions implements SuggestionCloud {
    private final CloudConnection connection;
    private final EgressLedger ledger;

    public ConnectedSuggestions(CloudConnection connection, EgressLedger ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    @Override
    public SuggestionResponse ask(SuggestionRequest request) {
        byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
        return ledger.noting(
                connection.locate(), ApiPaths.SUGGESTIONS, fields(request), body, () -> connection.suggest(body));
    }

    private static List<String> fields(SuggestionRequest request) {
        int characters = request.thoughts().stream()
                .mapToInt(thought -> thought.content().length())
                .sum();
        return List.of(
                "thoughts: " + entries(request.thoughts().size()) + ", " + characters + " characters",
                "tags: " + entries(request.tags().size()),
                "kinds: " + entries(request.kinds().size()),
                "now",
                "time_zone");
    }

    private static String entries(int count) {
        return count + (count == 1 ? " entry" : " entries");
    }
}
