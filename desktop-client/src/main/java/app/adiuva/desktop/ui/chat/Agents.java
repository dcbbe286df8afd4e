package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What the agents of the cloud are called in the window.
final class Agents {
    private Agents() {}

    /// `task_agent+calendar_agent` as `Tasks, Calendar`.
    static String name(String agents) {
        return Arrays.stream(agents.split("\\+"))
                .map(agent -> switch (agent) {
                    case "task_agent" -> text("agent.tasks");
                    case "calendar_agent" -> text("agent.calendar");
                    case "email_agent" -> text("agent.mail");
                    case "analytics_agent" -> text("agent.analytics");
                    default -> text("agent.general");
                })
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
