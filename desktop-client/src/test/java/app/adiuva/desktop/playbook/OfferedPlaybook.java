package app.adiuva.desktop.playbook;

import app.adiuva.desktop.cloud.ScriptedCloud;
import io.javalin.http.Context;
import java.util.function.Consumer;

/// A playbook as a cloud sends it: reads the open tasks, thinks, proposes.
public final class OfferedPlaybook {
    /// An answer that proposes one task.
    public static final String ANSWER = """
            {"text": "**Rest** a little.", "agent": "task_agent", "model": "built-in",
             "actions": [{"type": "create_record", "table": "tasks", "data": {"title": "Take a walk"}}]}
            """;

    private static final String SUMMARY = """
            {"id": "plan_my_day", "title": "Plan my day", "summary": "Says what to do when.", "tier": "free",
             "available": true, "needs_model": true}
            """;
    private static final String LOCKED = """
            {"id": "month_in_numbers", "title": "The month", "summary": "Counts.", "tier": "pro",
             "available": false, "needs_model": true}
            """;
    private static final String PLAYBOOK = """
            {"id": "plan_my_day", "title": "Plan my day", "summary": "Says what to do when.", "tier": "free",
             "inputs": [{"name": "mood", "label": "How do you feel?", "kind": "text", "required": false}],
             "plan": {"id": "0190a6c2-0000-7000-8000-000000000001", "version": 1, "agent": "task_agent",
             "title": "Plan my day", "steps": [
                {"action": "query", "variables": {"source": "tasks", "state": "open"}},
                {"action": "generate", "prompt_template": "plan_my_day", "variables": {"mood": "{{mood}}"},
                 "data_from_step": 0},
                {"action": "propose", "data_from_step": 1}]}}
            """;

    private OfferedPlaybook() {}

    /// A cloud that offers it.
    ///
    /// @param script answers the model step
    public static ScriptedCloud by(Consumer<Context> script) {
        return ScriptedCloud.playbooks("[" + SUMMARY + "," + LOCKED + "]", PLAYBOOK, script);
    }
}
