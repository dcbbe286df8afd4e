package app.adiuva.desktop.cli;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.plan.Changes;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.PlanApplied;
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
    private final String later;

    Exchange(Session session) {
        this(session, "");
    }

    /// @param later the verb that comes back to a plan that was not applied; empty when there is none
    Exchange(Session session, String later) {
        this.session = session;
        this.terminal = session.terminal();
        this.later = later;
    }

    /// Asks, and prints the answer as it comes unless `quiet`.
    Answer ask(@Nullable String chatId, String text, boolean quiet) {
        return ask(new Ask.Words(chatId, text), quiet);
    }

    /// Asks, and prints the answer as it comes unless `quiet`.
    Answer ask(Ask ask, boolean quiet) {
        Assistant assistant = session.assistant();
        Cancellation cancellation = new Cancellation();
        Streamed streamed = new Streamed(quiet);
        try {
            Answer answer =
                    session.interrupt().cancelling(cancellation, () -> assistant.ask(ask, streamed, cancellation));
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
                terminal.print("\n" + terminal.paint(Paint.FAINT, Cost.words(usage)));
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
