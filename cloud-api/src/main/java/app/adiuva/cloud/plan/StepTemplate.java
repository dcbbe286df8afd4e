package app.adiuva.cloud.plan;

import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.DataQuery.Source;
import java.util.Set;

/// A `generate` step that can be run by its id: an agent, what it reads, and the prompt `step.<id>`.
///
/// The first paragraph of the prompt is the request to the agent and may hold variables; what follows is added to the
/// agent's own prompt.
///
/// @param sources whose rows its `data` may hold
/// @param takesText whether its `data` may be a text
/// @param variables that its request needs; texts
/// @param perRecord whether it does its work for each record by itself: over more than one it is for plans with `batch`
public record StepTemplate(
        String id, AgentGrant agent, Set<Source> sources, boolean takesText, Set<String> variables, boolean perRecord) {
    /// Variables that every template takes besides its own.
    public static final Set<String> COMMON = Set.of("now", "time_zone", "data");

    private static final String PREFIX = "step.";
    private static final String PARAGRAPH = "\n\n";

    public StepTemplate {
        PlanStep.requireId(id);
        sources = Set.copyOf(sources);
        variables = Set.copyOf(variables);
    }

    /// The id of its prompt in [PromptTemplates].
    public String prompt() {
        return PREFIX + id;
    }

    /// What such a prompt asks, in the user's place: its first paragraph.
    public static String request(String prompt) {
        return prompt.split(PARAGRAPH, 2)[0];
    }

    /// What guides the agent besides: all other paragraphs.
    public static String guidance(String prompt) {
        int end = prompt.indexOf(PARAGRAPH);
        return end < 0 ? "" : prompt.substring(end + PARAGRAPH.length());
    }

    static boolean isPrompt(String templateId) {
        return templateId.startsWith(PREFIX);
    }

    /// Whether a step of it may be given a variable of this name.
    public boolean takes(String variable) {
        return variables.contains(variable) || COMMON.contains(variable);
    }

    static StepTemplate reading(String id, AgentGrant agent, Source... sources) {
        return new StepTemplate(id, agent, Set.of(sources), false, Set.of(), false);
    }

    StepTemplate forEachRecord() {
        return new StepTemplate(id, agent, sources, takesText, variables, true);
    }

    StepTemplate orText() {
        return new StepTemplate(id, agent, sources, true, variables, perRecord);
    }

    StepTemplate with(String... names) {
        return new StepTemplate(id, agent, sources, takesText, Set.of(names), perRecord);
    }
}
