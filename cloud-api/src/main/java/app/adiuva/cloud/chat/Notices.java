package app.adiuva.cloud.chat;

import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.chat.work.Route;
import app.adiuva.cloud.model.ModelFailure;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.contracts.chat.StreamFrame.Notice;
import java.util.List;

/// What the user should know about how an answer is made.
final class Notices {
    private Notices() {}

    static Notice routed(Route route) {
        List<String> agents = route.steps().stream()
                .map(step -> "the " + step.agent().replace('_', ' '))
                .distinct()
                .toList();
        return new Notice("routed", "Handled by " + Wording.join(agents) + ".");
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

    static Notice limit() {
        return new Notice(
                "limit", "This request took more work than one request may take; the answer is not complete.");
    }
}
