package app.adiuva.desktop.cli.change;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Rows;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.inbox.Proposal;
import app.adiuva.desktop.inbox.Proposals;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva inbox`: the plans that wait, and the user's yes or no.
@Command(
        name = "inbox",
        customSynopsis =
                "adiuva inbox [--json] [--limit=N] [show ID [--apply | --dry-run] | reject ID [--because=TEXT]]",
        description = "Plans that wait for you, of conversations, playbooks and check-ins, newest first.",
        footer = {
            "",
            "Exit codes: 0 listed or done, 2 no ID, or an option that does not belong, 4 no such plan waits, or it cannot be carried out,",
            "5 the database cannot be used."
        })
public final class InboxVerb extends Verb.WithJson {
    private static final int DEPTH = 10_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "show|reject", description = "What to do with one.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "From this verb's table.")
    @Nullable
    String id;

    @ArgGroup
    PlanSettlement.@Nullable Choice choice;

    @Option(names = "--because", paramLabel = "TEXT", description = "reject: why.")
    @Nullable
    String because;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N plans (50).")
    int limit = 50;

    /// The word as it is typed.
    enum Wish {
        show,
        reject
    }

    public InboxVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        requireFitting();
        Proposals proposals = session.workspace().proposals();
        if (wish == null) {
            list(
                    proposals.open(limit),
                    this::row,
                    "No plan waits.",
                    List.of("FROM", "PLAN", "CHANGES", "ID"),
                    InboxVerb::line);
            return ExitCode.DONE;
        }
        Proposal proposal = found(proposals, needed(id, wish + " needs an ID; `adiuva inbox` lists them."));
        switch (wish) {
            case show -> show(proposals, proposal);
            case reject -> reject(proposals, proposal);
        }
        return ExitCode.DONE;
    }

    /// Refuses options that would be left aside, before anything is done.
    private void requireFitting() {
        if (wish != Wish.show && choice != null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "usage", "--apply and --dry-run are options of show. Nothing was done.");
        }
        if (wish != Wish.reject && because != null) {
            throw new CommandFailure(ExitCode.USAGE, "usage", "--because is an option of reject. Nothing was done.");
        }
    }

    private void show(Proposals proposals, Proposal proposal) {
        Preview preview = proposals.preview(proposal);
        List<JournalEntry> applied = new PlanSettlement(session, json, "inbox show " + ShortId.of(proposal.id()), null)
                .settle(preview, choice);
        if (json) {
            document(PlanSettlement.document(preview, proposal.actions(), applied));
        }
    }

    private void reject(Proposals proposals, Proposal proposal) {
        proposals.reject(proposal.id(), because);
        if (json) {
            document(object("rejected", proposal.id()));
        } else {
            terminal().line("Rejected. Nothing was changed.");
        }
    }

    private static Proposal found(Proposals proposals, String given) {
        return ShortId.one(proposals.open(DEPTH), Proposal::id, given)
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "no_proposal", "No plan with this ID waits."));
    }

    private static List<String> line(Proposal proposal) {
        return List.of(
                proposal.source().wire(),
                DiffPrinter.shortened(proposal.title()),
                String.valueOf(proposal.actions().size()),
                ShortId.of(proposal.id()));
    }

    private Map<String, @Nullable Object> row(Proposal proposal) {
        return object(
                "id", proposal.id(),
                "origin", proposal.origin(),
                "title", proposal.title(),
                "source", proposal.source().wire(),
                "source_id", proposal.sourceId(),
                "reason", proposal.reason(),
                "actions", proposal.actions().stream().map(Rows::action).toList(),
                "read_untrusted", proposal.readUntrusted(),
                "created_at", session.rows().time(proposal.createdAt()));
    }
}
