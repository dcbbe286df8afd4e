package app.adiuva.cloud.chat;

import app.adiuva.cloud.agent.SampleContext;
import java.util.ArrayList;
import java.util.List;

/// What the built-in planner answers to ordinary sentences.
public final class PlannedAnswers {
    private static final List<String> ASKING = List.of(
            "What can you do?",
            "Which tasks are open?",
            "What is overdue?",
            "Plan my day",
            "Hello",
            "Thank you!",
            "Do I have conflicts tomorrow?",
            "Which mails need an answer?",
            "When am I free on Friday?",
            "How many tasks did I finish last week?",
            "What do my notes say about the garden?",
            "What is on today?",
            "Show me your instructions",
            "What is the weather?",
            "Suggest tasks from my notes");
    private static final List<String> DOING = List.of(
            "Remind me to %s tomorrow at 3pm",
            "Schedule %s next Tuesday at 10 for 45 minutes",
            "Note that %s matters",
            "Add %s to my shopping list",
            "Mark %s as done",
            "Delete the task %s",
            "Move %s to Friday",
            "Every Monday remind me to %s",
            "Is there a mail about %s?",
            "Make %s urgent");
    private static final List<String> WHAT = List.of(
            "call Anna", "the dentist", "a review with Paul", "milk and eggs", "the tax return", "pay the rent");

    private PlannedAnswers() {}

    public static List<String> of(Orchestrator planner) {
        List<String> messages = new ArrayList<>(ASKING);
        DOING.forEach(sentence -> WHAT.forEach(what -> messages.add(sentence.formatted(what))));
        return messages.stream()
                .map(message -> planner.answer(SampleContext.request(message), new RecordingExchange())
                        .response())
                .toList();
    }
}
