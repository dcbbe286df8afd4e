package app.adiuva.cloud.account;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.plan.AgentGrant;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/// What an account may use, as the database says at the moment of use. What it has stored is never a
/// matter of its plan. Thread-safe.
public final class Entitlements {
    private final Function<UUID, Plan> plans;
    private final boolean enforced;

    /// @param plans the plan of an account, as the database says at this moment
    /// @param enforced false for the cloud of one computer: what runs there is its owner's
    public Entitlements(Function<UUID, Plan> plans, boolean enforced) {
        this.plans = plans;
        this.enforced = enforced;
    }

    /// @param what as in "your plan does not include …", in words of the user
    /// @throws ProblemException `tier_too_low` (402), naming the smallest plan that has it
    public void require(UUID account, Predicate<PlanFeatures> holds, String what) {
        if (!enforced) {
            return;
        }
        PlanFeatures plan = plans.apply(account).features();
        if (!holds.test(plan)) {
            throw new ProblemException(
                    ProblemCode.TIER_TOO_LOW,
                    "Your plan, " + name(plan) + ", does not include " + what + "." + whoHasIt(holds)
                            + " Nothing was changed.");
        }
    }

    /// What the account's plan holds at this moment, to be asked about several things.
    public Predicate<Predicate<PlanFeatures>> of(UUID account) {
        if (!enforced) {
            return holds -> true;
        }
        PlanFeatures plan = plans.apply(account).features();
        return holds -> holds.test(plan);
    }

    /// @param agent its name, such as `analytics_agent`
    /// @throws ProblemException `tier_too_low` (402)
    public void requireAgent(UUID account, String agent) {
        AgentGrant.of(agent)
                .ifPresent(grant ->
                        require(account, plan -> plan.agents().contains(grant), "the " + agent.replace('_', ' ')));
    }

    /// How much one request may take.
    public AnswerBudget answer(UUID account) {
        return (enforced ? plans.apply(account).features() : PlanFeatures.of(BillingTier.TEAM)).answer();
    }

    /// Whether the cloud is its user's own: then everything may be used.
    public boolean isOwners() {
        return !enforced;
    }

    private static String whoHasIt(Predicate<PlanFeatures> holds) {
        return PlanFeatures.smallest(holds)
                .map(plan -> " " + capitalised(name(plan)) + " has it: see Settings, Plan.")
                .orElse("");
    }

    private static String name(PlanFeatures plan) {
        return plan.tier().name().toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
