package app.adiuva.cloud.agent.email;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.cloud.agent.task.TaskToolSpecs;
import app.adiuva.cloud.agent.task.TaskWriting;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;

/// Judges messages and helps to answer them, from their metadata alone.
public final class EmailAgent implements Agent {
    @Override
    public String name() {
        return AgentGrant.EMAIL_AGENT.agent();
    }

    @Override
    public String description() {
        return "e-mail: which messages there are and need an answer, sort them, find things to do in them, draft a"
                + " reply";
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool(EmailToolSpecs.LIST_MAILS, MailTools::list),
                new Tool(EmailToolSpecs.CLASSIFY_EMAIL, MailTools::classify),
                new Tool(EmailToolSpecs.EXTRACT_ACTION_ITEMS, MailTools::actionItems),
                new Tool(TaskToolSpecs.CREATE_TASK, TaskWriting::create),
                new Tool(EmailToolSpecs.DRAFT_RESPONSE, MailDraft::write));
    }
}
