package app.adiuva.cloud.chat;

import app.adiuva.cloud.chat.work.Route;
import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.plan.StepTemplate;
import app.adiuva.contracts.chat.ChatContext;
import java.util.Map;

/// One model step of a playbook, checked.
///
/// @param variables of the template's request, each one line
/// @param context made of the step's data
public record StepWork(StepTemplate template, Map<String, String> variables, ChatContext context) {
    public StepWork {
        variables = Map.copyOf(variables);
    }

    /// What the agent is asked: the first paragraph of the prompt. The rest guides it.
    ///
    /// A value is one line, so what a user wrote never reaches the guidance.
    Route.Step order(PromptTemplates prompts) {
        String prompt = prompts.render(template.prompt(), variables);
        return new Route.Step(
                template.agent().agent(), StepTemplate.request(prompt), false, StepTemplate.guidance(prompt));
    }

    @Override
    public String toString() {
        return "StepWork[" + template.id() + ", REDACTED]";
    }
}
