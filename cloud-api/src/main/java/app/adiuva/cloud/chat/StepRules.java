package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.RowRules.require;

import app.adiuva.cloud.chat.work.UserClock;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.plan.StepTemplate;
import app.adiuva.cloud.plan.StepTemplates;
import app.adiuva.contracts.chat.ChatContext;
import app.adiuva.contracts.playbook.StepRequest;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a step must be before anybody works on it.
final class StepRules {
    private static final int LONGEST_VARIABLE = 4_000;
    private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029]+");
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,40}");

    private StepRules() {}

    /// @throws ProblemException `not_found` (404) for a template that does not exist, `invalid_request` (422) naming
    ///     the field, `tier_too_low` (402) for many records where the plan takes one
    static StepWork check(StepRequest request, Terms terms) {
        if (request.templateId().isBlank()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "The field template_id is empty. Name the template of the step.");
        }
        StepTemplate template = StepTemplates.of(request.templateId())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no template of this name."));
        request.variables().keySet().stream()
                .filter(name -> !template.takes(name))
                .findFirst()
                .ifPresent(name -> require(false, "The field variables." + shown(name) + " is unknown here."));
        Map<String, String> variables = new HashMap<>();
        for (String name : template.variables()) {
            variables.put(name, line(name, request.variables().get(name)));
        }
        StepContent content = StepContent.of(template, request.variables().get("data"));
        ChatContext context = content.context(text("now", request), text("time_zone", request));
        UserClock.now(context, Clock.systemUTC());
        if (template.perRecord() && content.count(template.sources()) > 1) {
            terms.requireBatch();
        }
        return new StepWork(template, variables, context);
    }

    /// A text as one line that no quotation mark ends: prompts put it between such marks.
    private static String line(String name, @Nullable Object value) {
        require(
                value instanceof String text && !text.isBlank() && text.length() <= LONGEST_VARIABLE,
                "The field variables." + name + " must be a text of 1 to 4000 characters.");
        return SPACES.matcher(String.valueOf(value))
                .replaceAll(" ")
                .strip()
                .replace('“', '‘')
                .replace('”', '’')
                .replace('"', '\'');
    }

    private static @Nullable String text(String name, StepRequest request) {
        Object value = request.variables().get(name);
        require(value == null || value instanceof String, "The field variables." + name + " must be a text.");
        return (String) value;
    }

    /// Names come from the request, too: only those that look like one are repeated.
    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "(not a name)";
    }
}
