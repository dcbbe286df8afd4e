package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.http.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which agents handle a request, in order.
public record Route(Assessment assessment, List<Step> steps) {
    private static final int MOST_STEPS = 6;
    private static final int LONGEST_REQUEST = 16_000;
    private static final ObjectMapper JSON = Json.ofOthers();

    public Route {
        steps = List.copyOf(steps);
    }

    /// One agent's part.
    ///
    /// @param request the part of the user's text
    /// @param afterPrevious whether it needs what the steps before it gave
    /// @param guidance what is added to the agent's prompt; empty for what a user says
    public record Step(String agent, String request, boolean afterPrevious, String guidance) {
        public Step(String agent, String request, boolean afterPrevious) {
            this(agent, request, afterPrevious, "");
        }
    }

    static Route single(Assessment assessment, String agent, String request) {
        return new Route(assessment, List.of(new Step(agent, request, false)));
    }

    public boolean isPipeline() {
        return steps.size() > 1;
    }

    /// The steps in groups: those of one group do not need each other.
    public List<List<Step>> stages() {
        List<List<Step>> stages = new ArrayList<>();
        for (Step step : steps) {
            if (stages.isEmpty() || step.afterPrevious()) {
                stages.add(new ArrayList<>());
            }
            stages.getLast().add(step);
        }
        return stages;
    }

    /// Reads the arguments of `route`. Steps that all go to one agent are one step with the user's whole text.
    ///
    /// @return empty when they are not valid
    static Optional<Route> parse(String argumentsJson, List<String> agents, String wholeText) {
        JsonNode arguments;
        try {
            arguments = JSON.readTree(argumentsJson);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
        Assessment assessment = Assessment.of(arguments);
        if (!assessment.allowed()) {
            return Optional.of(new Route(assessment, List.of()));
        }
        List<Step> parsed = new ArrayList<>();
        for (JsonNode step : arguments.path("steps")) {
            String agent = step.path("agent").asText("");
            String request = step.path("request").asText("").strip();
            if (!agents.contains(agent) || request.isEmpty() || request.length() > LONGEST_REQUEST) {
                return Optional.empty();
            }
            parsed.add(new Step(agent, request, step.path("after_previous").asBoolean(true)));
        }
        if (parsed.isEmpty() || parsed.size() > MOST_STEPS) {
            return Optional.empty();
        }
        boolean oneAgent = parsed.stream().map(Step::agent).distinct().count() == 1;
        return Optional.of(
                oneAgent ? single(assessment, parsed.getFirst().agent(), wholeText) : new Route(assessment, parsed));
    }
}
