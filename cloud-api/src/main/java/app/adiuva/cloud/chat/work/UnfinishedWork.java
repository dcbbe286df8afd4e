package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.agent.ToolAnswer;
import app.adiuva.cloud.agent.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// The honest answer when a request has used up what it may use.
final class UnfinishedWork {
    private UnfinishedWork() {}

    /// Says that the work stopped early, what is proposed and what was found.
    static String describe(List<ToolAnswer> collected) {
        List<String> proposed = new ArrayList<>();
        String found = "";
        for (ToolAnswer answer : collected) {
            switch (answer) {
                case ToolAnswer.Proposed(String summary, var _) -> proposed.add(Wording.capitalized(summary));
                case ToolAnswer.Found read -> found = read.summary();
                case ToolAnswer.Said(String summary) -> found = summary;
                case ToolAnswer.Refused _ -> {}
            }
        }
        String opening = "I stopped before I was done: this request took more work than I may spend on one.";
        if (!proposed.isEmpty()) {
            return Wording.bullets(
                    opening + " I propose this so far:",
                    proposed.stream().distinct().toList());
        }
        return found.isEmpty()
                ? opening + " Please try a smaller one."
                : opening + " This is what I found:\n\n" + found;
    }
}
