package app.adiuva.desktop.ui.proposal;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Toasts;
import java.util.List;
import java.util.function.Consumer;

/// Brings a new plan before the user, or says that it was applied as they have allowed. JavaFX thread only.
///
/// @param desk of the window
/// @param source where it was proposed
public record PlanOffer(Desk desk, Source source) {
    /// @param card takes the plan, open or applied
    public void offer(Preview preview, Consumer<PlanCardModel> card) {
        desk.runner()
                .run(
                        () -> desk.workspace().standingYes().apply(preview, source),
                        applied -> applied.ifPresentOrElse(
                                entries -> allowed(entries, card), () -> card.accept(open(preview))),
                        _ -> card.accept(open(preview)));
    }

    private void allowed(List<JournalEntry> entries, Consumer<PlanCardModel> card) {
        card.accept(PlanCardModel.applied(desk, entries));
        List<String> ids = entries.stream().map(JournalEntry::id).toList();
        desk.toasts()
                .say(
                        text("plan.allowed", entries.size()),
                        new Toasts.Action(text("undo"), () -> desk.edits().undo(ids)));
        desk.edits().changed();
    }

    private PlanCardModel open(Preview preview) {
        return PlanCardModel.proposed(desk, preview);
    }
}
