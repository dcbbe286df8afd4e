package app.adiuva.contracts.billing;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.plan.AgentGrant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// What each plan holds: the one table that the cloud enforces and the desktop shows.
///
/// @param agents that answer; the general one takes notes and small talk and is in every plan
/// @param batch whether one playbook may run over many records
/// @param providers how many providers of models an account may use; empty for no limit
/// @param byok whether the account may bring its own key of a provider
/// @param sso whether its members may sign in with their organisation's account
/// @param backupBytes that may be stored; 0 for no cloud backup, empty for no limit
/// @param requestsPerMinuteAndSeat see [#requestsPerMinute]
/// @param answer how much one request may take
public record PlanFeatures(
        BillingTier tier,
        Set<AgentGrant> agents,
        boolean batch,
        OptionalInt providers,
        boolean byok,
        boolean sso,
        OptionalLong backupBytes,
        int requestsPerMinuteAndSeat,
        AnswerBudget answer) {
    private static final long GIB = 1L << 30;
    private static final OptionalInt ANY_NUMBER = OptionalInt.empty();
    private static final Set<AgentGrant> ALL_AGENTS = EnumSet.allOf(AgentGrant.class);

    private static final AnswerBudget LARGEST_ANSWER = new AnswerBudget(180, 400_000, 5);

    private static final PlanFeatures FREE = new PlanFeatures(
            BillingTier.FREE,
            EnumSet.of(
                    AgentGrant.TASK_AGENT, AgentGrant.CALENDAR_AGENT, AgentGrant.EMAIL_AGENT, AgentGrant.GENERAL_AGENT),
            false,
            OptionalInt.of(1),
            false,
            false,
            OptionalLong.of(0),
            20,
            new AnswerBudget(60, 50_000, 4));
    private static final PlanFeatures PRO = new PlanFeatures(
            BillingTier.PRO,
            ALL_AGENTS,
            true,
            ANY_NUMBER,
            false,
            false,
            OptionalLong.of(5 * GIB),
            60,
            new AnswerBudget(120, 200_000, 5));
    private static final PlanFeatures POWER = new PlanFeatures(
            BillingTier.POWER,
            ALL_AGENTS,
            true,
            ANY_NUMBER,
            true,
            false,
            OptionalLong.of(50 * GIB),
            120,
            LARGEST_ANSWER);
    private static final PlanFeatures TEAM = new PlanFeatures(
            BillingTier.TEAM, ALL_AGENTS, true, ANY_NUMBER, true, true, OptionalLong.empty(), 200, LARGEST_ANSWER);

    public PlanFeatures {
        agents = Set.copyOf(agents);
    }

    public static PlanFeatures of(BillingTier tier) {
        return switch (tier) {
            case FREE -> FREE;
            case PRO -> PRO;
            case POWER -> POWER;
            case TEAM -> TEAM;
        };
    }

    /// The smallest plan that holds something; empty when none does.
    public static Optional<PlanFeatures> smallest(Predicate<PlanFeatures> holds) {
        return Arrays.stream(BillingTier.values())
                .map(PlanFeatures::of)
                .filter(holds)
                .findFirst();
    }

    /// How many requests an account may send within a minute, socket messages among them.
    ///
    /// @param seats that were bought, at least 1; only a team has more
    public int requestsPerMinute(int seats) {
        return tier == BillingTier.TEAM ? requestsPerMinuteAndSeat * Math.max(1, seats) : requestsPerMinuteAndSeat;
    }
}
