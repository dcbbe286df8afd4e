package app.adiuva.contracts.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Body of `POST /api/v1/plans/steps/execute`: one `generate` step with its variables filled in.
///
/// Every template takes `now` and `time_zone` as in [app.adiuva.contracts.chat.ChatContext], and `data`: what the step
/// named by `data_from_step` gave. Of a query these are rows by source, `{"tasks": [{…}], "events": [{…}]}`, with the
/// field names of a chat's context; otherwise it is a text. A step without `data_from_step` may bring `data` among its
/// variables.
///
/// @param templateId `^[a-z0-9_.-]{1,64}$`
public record StepRequest(String templateId, Map<String, @Nullable Object> variables) {
    public StepRequest(@Nullable String templateId, @Nullable Map<String, @Nullable Object> variables) {
        this.templateId = templateId == null ? "" : templateId;
        this.variables = variables == null ? Map.of() : variables;
    }

    @Override
    public String toString() {
        return "StepRequest[REDACTED]";
    }
}
