package app.adiuva.desktop.inbox;

import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.desktop.plan.Allowance;
import app.adiuva.desktop.plan.Approval;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/// What the user lets agents do without being asked; at first nothing. A policy is only ever one of the conditions:
/// see [Approval] for what no policy can allow. Thread-safe; calls block on the disk.
public final class Policies implements Allowance {
    private final Database database;
    private final Clock clock;

    public Policies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// One for each agent and type of action that it may propose.
    public List<Policy> all() {
        return possible().stream()
                .map(policy -> new Policy(
                        policy.agent(), policy.action(), allows(policy.agent(), policy.action()), policy.fixed()))
                .toList();
    }

    /// What could be allowed, and what cannot; none of it is. Reads nothing.
    public static List<Policy> possible() {
        return Arrays.stream(AgentGrant.values())
                .flatMap(grant -> grant.permissions().stream()
                        .flatMap(permission -> permission.types().stream())
                        .distinct()
                        .sorted()
                        .map(type -> new Policy(grant.agent(), type, false, !Approval.canBeAllowed(type))))
                .toList();
    }

    @Override
    public boolean allows(String agent, ActionType type) {
        return Approval.canBeAllowed(type)
                && database.read(sql -> sql.number(
                                "SELECT count(*) FROM policies WHERE agent = ? AND action = ? AND mode = 'allow'",
                                agent,
                                type.wire()))
                        > 0;
    }

    /// @throws PolicyRefused if nobody can allow this, or no such agent may propose it
    public void set(String agent, ActionType type, boolean allow) {
        boolean known = AgentGrant.of(agent).stream()
                .flatMap(grant -> grant.permissions().stream())
                .anyMatch(permission -> permission.types().contains(type));
        if (!known) {
            throw new PolicyRefused(PolicyRefused.Why.NO_AGENT);
        }
        if (allow && !Approval.canBeAllowed(type)) {
            throw new PolicyRefused(PolicyRefused.Why.ALWAYS_ASKED);
        }
        database.write(sql -> set(sql, agent, type, allow));
    }

    /// Those that the user has said yes to.
    public List<Policy> allowed() {
        return all().stream().filter(Policy::allowed).toList();
    }

    /// Sets those that were allowed once, as a part of something larger.
    void set(Sql sql, List<Policy> policies, boolean allow) {
        policies.forEach(policy -> set(sql, policy.agent(), policy.action(), allow));
    }

    private int set(Sql sql, String agent, ActionType type, boolean allow) {
        return sql.update("""
                INSERT INTO policies (agent, action, mode, updated_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (agent, action) DO UPDATE SET mode = excluded.mode, updated_at = excluded.updated_at
                """, agent, type.wire(), allow ? "allow" : "ask", clock.instant());
    }
}
