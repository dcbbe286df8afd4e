package app.adiuva.cloud.agent.task;

import app.adiuva.cloud.agent.Agent;
import app.adiuva.cloud.agent.Tool;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.List;

/// Keeps tasks, reminders and lists.
public final class TaskAgent implements Agent {
    @Override
    public String name() {
        return AgentGrant.TASK_AGENT.agent();
    }

    @Override
    public String description() {
        return "tasks, to-dos, reminders and lists: add, change, complete, delete, find and suggest them";
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                new Tool(TaskToolSpecs.CREATE_TASK, TaskWriting::create),
                new Tool(TaskToolSpecs.UPDATE_TASK, TaskWriting::update),
                new Tool(TaskToolSpecs.DELETE_TASK, TaskWriting::delete),
                new Tool(TaskToolSpecs.LIST_TASKS, TaskReading::list),
                new Tool(TaskToolSpecs.SUGGEST_TASKS, TaskReading::suggest),
                new Tool(TaskToolSpecs.SPREAD_OVERDUE, OverdueTasks::spread),
                new Tool(TaskToolSpecs.REVIEW_DAY, DayReview::write));
    }
}
