package app.adiuva.desktop.cli.change;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A plan before a person at a terminal: shows it, asks, and applies what was approved.
public final class PlanApproval {
    private final Session session;
    private final Terminal terminal;
    private final String later;

    /// @param later the verb that comes back to a plan that was not applied; empty when there is none
    public PlanApproval(Session session, String later) {
        this.session = session;
        this.terminal = session.terminal();
        this.later = later;
    }

    /// Shows the plan and applies what the person approves; empty when nothing was.
    List<JournalEntry> settle(Preview preview) {
        return settle(preview, _ -> {});
    }

    /// As the other.
    ///
    /// @param otherwise hears words that are neither a yes nor a no, and approve nothing
    public List<JournalEntry> settle(Preview preview, Consumer<String> otherwise) {
        new DiffPrinter(terminal, session.workspace().zone()).print(preview);
        String question = preview.actions().size() > 1 ? "Apply? [y]es, [N]o, or the numbers: " : "Apply? [y/N] ";
        String answer = terminal.question(question);
        Optional<List<PlanAction>> approved = Approval.of(answer, preview.actions());
        if (approved.isEmpty()) {
            terminal.line("Nothing was changed.");
            if (!Approval.isAnswer(answer)) {
                otherwise.accept(answer);
            }
            return List.of();
        }
        return applySeen(chosen(preview, approved.get()));
    }

    /// A plan of the approved steps alone. It must do to the records what was shown of these steps.
    private Preview chosen(Preview shown, List<PlanAction> approved) {
        if (approved.size() == shown.actions().size()) {
            return shown;
        }
        Preview chosen = session.workspace()
                .changes()
                .preview(shown.origin(), approved, shown.readUntrusted())
                .inPlan(shown.planId());
        List<RowDiff> promised = shown.diff().stream()
                .filter(row -> approved.contains(shown.actions().get(row.action())))
                .toList();
        if (!effects(chosen.diff()).equals(effects(promised))) {
            throw outdated();
        }
        return chosen;
    }

    private static List<List<Object>> effects(List<RowDiff> rows) {
        return rows.stream()
                .map(row -> List.<Object>of(row.kind(), row.title(), row.before(), row.after()))
                .toList();
    }

    /// Applies a plan by a yes that was given in advance, and says what was done.
    ///
    /// @throws CommandFailure `approval_needed` if such a yes does not count for it
    List<JournalEntry> apply(Preview preview) {
        requireNoSay(preview);
        return applySeen(preview);
    }

    /// As [#apply], and says nothing.
    List<JournalEntry> applyQuietly(Preview preview) {
        requireNoSay(preview);
        return carryOut(preview);
    }

    /// Others may have had a say in the plan, and what they wrote was not known when the yes was given.
    private void requireNoSay(Preview preview) {
        if (!preview.readUntrusted().isEmpty() && !preview.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "approval_needed",
                    "Nothing was changed. The plan goes back to text that others may have written ("
                            + String.join(", ", preview.readUntrusted())
                            + "), so a yes before it was shown does not count: "
                            + (later.isEmpty() ? "ask without --apply" : "`adiuva " + later + "` without --apply")
                            + " in a terminal, or in the window, and approve what you see.");
        }
    }

    private List<JournalEntry> applySeen(Preview preview) {
        List<JournalEntry> entries = carryOut(preview);
        terminal.line(terminal.paint(Paint.GREEN, "Done.") + " "
                + (entries.size() == 1 ? "1 change" : entries.size() + " changes") + ", undo with: adiuva undo "
                + ShortId.of(entries.size() == 1 ? entries.getFirst().id() : preview.planId()));
        return entries;
    }

    private List<JournalEntry> carryOut(Preview preview) {
        Changes changes = session.workspace().changes();
        try {
            return changes.apply(preview);
        } catch (PlanOutdated outdated) {
            throw outdated();
        } catch (PlanApplied applied) {
            throw new CommandFailure(ExitCode.REFUSED, "plan_applied", String.valueOf(applied.getMessage()));
        }
    }

    private CommandFailure outdated() {
        return new CommandFailure(
                ExitCode.REFUSED,
                "plan_outdated",
                "Your records changed after the plan was made. Nothing was changed now; "
                        + (later.isEmpty() ? "ask again." : "look at it again: adiuva " + later));
    }
}
