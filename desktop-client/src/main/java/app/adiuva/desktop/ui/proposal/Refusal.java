package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The user's no to a plan, and why, if that is said. JavaFX thread only.
final class Refusal {
    private final Desk desk;
    private final String planId;
    private final Deed deed;
    private final ReadOnlyStringWrapper because = new ReadOnlyStringWrapper("");

    /// @param title of what was proposed
    /// @param rejected told when the no stands, also when it was said again
    /// @param reopened told when it was taken back, here or by undo
    Refusal(Desk desk, String planId, String title, Runnable rejected, Runnable reopened) {
        this.desk = desk;
        this.planId = planId;
        this.deed = Deed.of(
                        text("plan.rejected"),
                        () -> desk.workspace().proposals().reject(planId, null),
                        () -> desk.workspace().proposals().reopen(planId))
                .called(text("act.rejected", title))
                .then(rejected, () -> {
                    because.set("");
                    reopened.run();
                });
    }

    /// The user's words; empty when none were given.
    ReadOnlyStringProperty because() {
        return because.getReadOnlyProperty();
    }

    void reject() {
        desk.edits().act(deed);
    }

    void explain(String words) {
        because.set(words.strip());
        work(() -> desk.workspace().proposals().because(planId, words));
    }

    void takeBack() {
        desk.edits().takeBack(deed);
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
