package app.adiuva.desktop.cli;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanOutdated;
import app.adiuva.desktop.plan.Preview;
import app.adiuva.desktop.plan.RowDiff;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One sentence and its answer on a terminal: streams the text, shows the plan, asks, applies.
final class Exchange {
    private final Session session;
    private final Terminal terminal;

    Exchange(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    /// Asks, and prints the answer as it comes unless `quiet`.
    Answer ask(@Nullable String chatId, String text, boolean quiet) {
        Assistant assistant = session.assistant();
        Cancellation cancellation = new Cancellation();
        Streamed streamed = new Streamed(quiet);
        try {
            Answer answer = session.interrupt()
                    .cancelling(cancellation, () -> assistant.ask(chatId, text, streamed, cancellation));
            streamed.whole(answer.response());
            streamed.cost(answer.usage());
            return answer;
        } finally {
            streamed.end();
        }
    }

    /// Shows the plan and applies what the person approves; empty when nothing was.
    List<JournalEntry> settle(Preview preview) {
        new DiffPrinter(terminal, session.workspace().zone()).print(preview);
        String question = preview.actions().size() > 1 ? "Apply? [y]es, [N]o, or the numbers: " : "Apply? [y/N] ";
        Optional<List<PlanAction>> approved = Approval.of(terminal.question(question), preview.actions());
        if (approved.isEmpty()) {
            terminal.line("Nothing was changed.");
            return List.of();
        }
        return apply(chosen(preview, approved.get()));
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

    /// Applies a plan that was shown and says what was done.
    List<JournalEntry> apply(Preview preview) {
        List<JournalEntry> entries = applyQuietly(preview);
        terminal.line(terminal.paint(Paint.GREEN, "Done.") + " "
                + (entries.size() == 1 ? "1 change" : entries.size() + " changes") + ", undo with: adiuva undo "
                + ShortId.of(entries.size() == 1 ? entries.getFirst().id() : preview.planId()));
        return entries;
    }

    List<JournalEntry> applyQuietly(Preview preview) {
        Changes changes = session.workspace().changes();
        try {
            return changes.apply(preview);
        } catch (PlanOutdated outdated) {
            throw outdated();
        }
    }

    private static CommandFailure outdated() {
        return new CommandFailure(
                ExitCode.REFUSED,
                "plan_outdated",
                "Your records changed after the plan was made. Nothing was changed now; ask again.");
    }

    /// Passes tokens on as they come.
    private final class Streamed implements Assistant.Listener {
        private final boolean quiet;
        private boolean any;

        Streamed(boolean quiet) {
            this.quiet = quiet;
        }

        @Override
        public void token(String text) {
            if (!quiet) {
                any = true;
                terminal.print(text);
            }
        }

        @Override
        public void notice(String code, String message) {
            if (!quiet && terminal.interactive()) {
                terminal.error(terminal.paint(Paint.FAINT, message));
            }
        }

        /// The text of an answer that did not come in pieces.
        void whole(String response) {
            if (!any) {
                token(response);
            }
        }

        /// What an answer of a paid model took.
        void cost(@Nullable ModelUsage usage) {
            if (usage != null && !quiet && terminal.interactive()) {
                terminal.print("\n"
                        + terminal.paint(
                                Paint.FAINT,
                                "%d credits (about %d expected), %d left"
                                        .formatted(usage.credits(), usage.creditsEstimated(), usage.creditsLeft())));
            }
        }

        /// Ends the line, also under an answer that broke off.
        void end() {
            if (any) {
                terminal.line("");
            }
        }
    }
}
