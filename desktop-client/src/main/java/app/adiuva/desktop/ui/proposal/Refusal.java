package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.PlanDrafts;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.DraftKeeper;
import app.adiuva.desktop.ui.kit.Edits;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;

/// The user's no to a plan, and why, if that is said. JavaFX thread only.
final class Refusal {
    private final Desk desk;
    private final String planId;
    private final Deed deed;
    private final Runnable reopened;
    private final ReadOnlyStringWrapper because = new ReadOnlyStringWrapper("");
    /// It was said, and is not on the disk yet.
    private boolean onItsWay;
    /// What was decided about it meanwhile.
    private Runnable afterwards = () -> {};

    /// @param title of what was proposed
    /// @param rejected told when the no stands, also when it was said again
    /// @param reopened told when it was taken back, here or by undo, and when it could not be said
    Refusal(Desk desk, String planId, String title, Runnable rejected, Runnable reopened) {
        this.desk = desk;
        this.planId = planId;
        this.reopened = reopened;
        this.deed = Deed.of(
                        text("plan.rejected"),
                        () -> desk.workspace().proposals().reject(planId, null),
                        () -> desk.workspace().proposals().reopen(planId))
                .called(text("act.rejected", title))
                .then(
                        () -> {
                            rejected.run();
                            stands();
                        },
                        this::over);
    }

    private void stands() {
        Runnable next = afterwards;
        onItsWay = false;
        afterwards = () -> {};
        next.run();
    }

    private void over() {
        onItsWay = false;
        afterwards = () -> {};
        because.set("");
        reopened.run();
    }

    /// The user's words; empty when none were given.
    ReadOnlyStringProperty because() {
        return because.getReadOnlyProperty();
    }

    void reject() {
        onItsWay = true;
        desk.edits().act(deed, this::over);
    }

    /// The words follow a no that waits for the disk.
    ///
    /// @param kept told once the words are on the disk
    void explain(String words, Runnable kept) {
        because.set(words.strip());
        if (onItsWay) {
            afterwards = () -> write(words, kept);
        } else {
            write(words, kept);
        }
    }

    private void write(String words, Runnable kept) {
        desk.runner()
                .run(
                        () -> desk.workspace().proposals().because(planId, words),
                        stands -> {
                            if (stands) {
                                kept.run();
                            } else {
                                because.set("");
                                desk.toasts().warn(text("plan.why.gone"));
                            }
                            desk.edits().changed();
                        },
                        failure -> {
                            because.set("");
                            desk.toasts().warn(Edits.explain(failure));
                        });
    }

    /// Keeps what is typed into the field until it is given as the reason.
    void keep(TextField own) {
        DraftKeeper.of(own, PlanDrafts.why(planId), desk);
    }

    /// A no that is on its way to the disk is taken back once it is there.
    void takeBack() {
        if (onItsWay && !desk.edits().isRefused(deed)) {
            afterwards = this::takeBack;
        } else {
            desk.edits().takeBack(deed);
        }
    }
}
