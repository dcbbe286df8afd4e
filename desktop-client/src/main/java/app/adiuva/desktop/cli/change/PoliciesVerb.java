package app.adiuva.desktop.cli.change;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.inbox.Policies;
import app.adiuva.desktop.inbox.Policy;
import app.adiuva.desktop.inbox.PolicyRefused;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva policies`: what agents may do without asking.
@Command(
        name = "policies",
        customSynopsis = "adiuva policies [--json] [ask|allow AGENT ACTION]",
        description = "What agents may do without asking, in conversations and playbooks; at first nothing.",
        footer = {
            "",
            "Deletions, over 20 rows and plans that go back to texts by others are always asked for.",
            "",
            "Exit codes: 0 listed or set, 2 no AGENT or ACTION, 4 this cannot be allowed,",
            "5 the database cannot be used."
        })
public final class PoliciesVerb extends Verb.WithJson {
    @Parameters(index = "0", arity = "0..1", paramLabel = "ask|allow", description = "What to set.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "AGENT", description = "Such as task_agent.")
    @Nullable
    String agent;

    @Parameters(index = "2", arity = "0..1", paramLabel = "ACTION", description = "Such as create_record.")
    @Nullable
    String action;

    /// The word as it is typed.
    enum Wish {
        ask,
        allow
    }

    public PoliciesVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Policies policies = session.workspace().policies();
        if (wish != null) {
            set(policies, wish == Wish.allow);
        }
        list(policies.all());
        return ExitCode.DONE;
    }

    private void set(Policies policies, boolean allow) {
        ActionType type = Arrays.stream(ActionType.values())
                .filter(one -> one.wire().equals(action))
                .findFirst()
                .orElse(null);
        if (agent == null || type == null) {
            throw new CommandFailure(
                    ExitCode.USAGE, "usage", "Name an AGENT and an ACTION; `adiuva policies` lists them.");
        }
        try {
            policies.set(agent, type, allow);
        } catch (PolicyRefused refused) {
            throw new CommandFailure(ExitCode.REFUSED, "policy_refused", String.valueOf(refused.getMessage()));
        }
    }

    private void list(List<Policy> all) {
        if (json) {
            document(all.stream()
                    .map(policy -> object(
                            "agent", policy.agent(),
                            "action", policy.action().wire(),
                            "mode", policy.allowed() ? "allow" : "ask",
                            "fixed", policy.fixed()))
                    .toList());
        } else {
            new TextTable(
                            List.of("AGENT", "ACTION", ""),
                            all.stream().map(PoliciesVerb::line).toList())
                    .print(terminal());
        }
    }

    private static List<String> line(Policy policy) {
        return List.of(
                policy.agent(),
                policy.action().wire(),
                policy.fixed() ? "always ask" : policy.allowed() ? "allow" : "ask");
    }
}
