package app.adiuva.cloud.chat.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which agents handle a request, in order.
public record Route(List<Step> steps) {
    private static final int MOST_STEPS = 6;
    private static final int LONGEST_REQUEST = 16_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Route {
        steps = List.copyOf(steps);
    }

    /// One agent's part.
    ///
    /// @param request the part of the user's text
    public record Step(String agent, String request) {}

    static Route single(String agent, String request) {
        return new Route(List.of(new Step(agent, request)));
    }

    public boolean isPipeline() {
        return steps.size() > 1;
    }

    /// Reads the arguments of `route`. Steps that all go to one agent are one step with the user's whole text.
    ///
    /// @return empty when they are not valid
    static Optional<Route> parse(String argumentsJson, List<String> agents, String wholeText) {
        JsonNode steps;
        try {
            steps = JSON.readTree(argumentsJson).path("steps");
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
        List<Step> parsed = new ArrayList<>();
        for (JsonNode step : steps) {
            String agent = step.path("agent").asText("");
            String request = step.path("request").asText("").strip();
            if (!agents.contains(agent) || request.isEmpty() || request.length() > LONGEST_REQUEST) {
                return Optional.empty();
            }
            parsed.add(new Step(agent, request));
        }
        if (parsed.isEmpty() || parsed.size() > MOST_STEPS) {
            return Optional.empty();
        }
        boolean oneAgent = parsed.stream().map(Step::agent).distinct().count() == 1;
        return Optional.of(oneAgent ? single(parsed.getFirst().agent(), wholeText) : new Route(parsed));
    }
}
