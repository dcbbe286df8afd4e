package app.adiuva.cloud.chat;

import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.chat.work.Assessment;
import app.adiuva.cloud.chat.work.Route;
import app.adiuva.cloud.model.Difficulty;
import app.adiuva.cloud.model.ModelFailure;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.contracts.chat.StreamFrame.Notice;
import java.util.List;
import java.util.stream.Stream;

/// What the user should know about how an answer is made.
final class Notices {
    private Notices() {}

    static Notice routed(Route route) {
        List<String> agents = route.steps().stream()
                .map(step -> "the " + step.agent().replace('_', ' '))
                .distinct()
                .toList();
        return new Notice("routed", "Handled by " + Wording.join(agents) + "." + about(route.assessment()));
    }

    /// " Topic: shopping, easy."
    private static String about(Assessment assessment) {
        String difficulty = assessment.difficulty() == Difficulty.USUAL
                ? ""
                : assessment.difficulty().wire();
        List<String> known = Stream.of(assessment.topic(), difficulty)
                .filter(word -> !word.isEmpty())
                .toList();
        return known.isEmpty() ? "" : " Topic: " + String.join(", ", known) + ".";
    }

    static Notice declined() {
        return new Notice("declined", "This is not something to help with; no agent worked on it.");
    }

    static Notice answering(ModelLink link) {
        return new Notice("model", link.words() + " answers.");
    }

    static Notice replaced(ModelLink failed, ModelFailure failure, ModelLink next) {
        return new Notice(
                "model",
                failed.words() + " did not answer: " + failure.kind().words() + ". " + next.words()
                        + " answers instead.");
    }

    static Notice withheld() {
        return new Notice(
                "withheld", "The language model began to repeat its instructions; its answer was cut off there.");
    }

    static Notice limit() {
        return new Notice(
                "limit", "This request took more work than one request may take; the answer is not complete.");
    }
}
