package app.adiuva.desktop.cli.change;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.ApprovalReason;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What becomes of a plan that a verb has made: shown, asked about, applied.
///
/// @param json whether only one document may be printed
/// @param later the verb that comes back to a plan that was not applied, such as `playbook resume …`; empty when there
///     is none
/// @param source where the plan was just proposed, so that a standing yes counts; null when it is only looked at
public record PlanSettlement(
        Session session,
        boolean json,
        String later,
        @Nullable Source source) {

    /// The options of a verb that makes a plan.
    public static final class Choice {
        @Option(names = "--apply", description = "Apply the plan as shown, deletions included, without asking.")
        boolean apply;

        @Option(names = "--dry-run", description = "Show the plan and never apply it.")
        boolean dryRun;

        public boolean isDryRun() {
            return dryRun;
        }
    }

    /// Applies the plan if the options, or the person at the terminal, say so.
    ///
    /// @return what was applied, empty when nothing was
    public List<JournalEntry> settle(Preview preview, @Nullable Choice choice) {
        boolean apply = choice != null && choice.apply;
        boolean dryRun = choice != null && choice.dryRun;
        Optional<List<JournalEntry>> allowed = dryRun ? Optional.empty() : standing(preview);
        if (allowed.isPresent()) {
            return allowed.get();
        }
        PlanApproval approval = new PlanApproval(session, later);
        if (json) {
            return apply ? approval.applyQuietly(preview) : List.of();
        }
        Terminal terminal = session.terminal();
        if (!apply && !dryRun && terminal.interactive()) {
            return approval.settle(preview);
        }
        new DiffPrinter(terminal, session.workspace().zone()).print(preview);
        if (apply) {
            return approval.apply(preview);
        }
        String again = later.isEmpty() ? "Add --apply to apply the plan." : "To apply it: adiuva " + later + " --apply";
        terminal.line(
                dryRun
                        ? "Dry run: nothing was changed."
                        : "Nothing was changed: there is no terminal to ask in. " + again);
        return List.of();
    }

    /// What the user has allowed for good is done without a question, and said.
    ///
    /// @return what was applied; empty when somebody must be asked
    public Optional<List<JournalEntry>> standing(Preview preview) {
        if (source == null) {
            return Optional.empty();
        }
        Optional<List<JournalEntry>> applied = session.workspace().standingYes().apply(preview, source);
        if (!json) {
            applied.ifPresent(entries -> {
                new DiffPrinter(session.terminal(), session.workspace().zone()).print(preview);
                session.terminal()
                        .line("Applied as you allowed (`adiuva policies`), undo with: adiuva undo "
                                + ShortId.of(preview.planId()));
            });
        }
        return applied;
    }

    /// The fields that say in JSON what a plan is and what became of it.
    public static Map<String, @Nullable Object> document(
            @Nullable Preview preview, List<PlanAction> actions, List<JournalEntry> applied) {
        return object(
                "actions",
                actions.stream().map(Rows::action).toList(),
                "diff",
                preview == null
                        ? List.of()
                        : preview.diff().stream().map(Rows::diff).toList(),
                "applied",
                !applied.isEmpty(),
                "journal_ids",
                applied.stream().map(JournalEntry::id).toList(),
                "plan_id",
                preview == null ? null : preview.planId(),
                "needs_approval",
                preview != null && preview.needsApproval(),
                "approval_reasons",
                preview == null
                        ? List.of()
                        : preview.approvalReasons().stream()
                                .map(ApprovalReason::words)
                                .toList());
    }
}
