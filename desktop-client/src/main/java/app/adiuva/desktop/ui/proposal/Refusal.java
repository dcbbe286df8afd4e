package app.adiuva.desktop.ui.proposal;

import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The user's no to a plan, and why, if that is said. JavaFX thread only.
final class Refusal {
    private final Desk desk;
    private final String planId;
    private final ReadOnlyStringWrapper because = new ReadOnlyStringWrapper("");

    Refusal(Desk desk, String planId) {
        this.desk = desk;
        this.planId = planId;
    }

    /// The user's words; empty when none were given.
    ReadOnlyStringProperty because() {
        return because.getReadOnlyProperty();
    }

    void reject() {
        work(() -> desk.workspace().proposals().reject(planId, null));
    }

    void explain(String words) {
        because.set(words.strip());
        work(() -> desk.workspace().proposals().because(planId, words));
    }

    void takeBack() {
        because.set("");
        work(() -> desk.workspace().proposals().reopen(planId));
    }

    private void work(Runnable write) {
        desk.runner()
                .run(
                        () -> {
                            write.run();
                            return planId;
                        },
                        _ -> desk.edits().changed(),
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }
}
