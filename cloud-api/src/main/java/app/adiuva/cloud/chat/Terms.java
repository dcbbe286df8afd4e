package app.adiuva.cloud.chat;

import app.adiuva.cloud.account.Entitlements;
import app.adiuva.cloud.credit.Tab;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.Meter;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.AnswerBudget;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.chat.ModelUsage;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// On what terms one request is answered: which agents and models the account's plan has, how much it may take, and
/// what paid models cost it.
public interface Terms {
    /// Everything, for nothing.
    Terms FREE = new Terms() {
        @Override
        public void requireAgent(String agent) {}

        @Override
        public void requireBatch() {}

        @Override
        public void requireOwnKey() {}

        @Override
        public void requireProviders() {}

        @Override
        public AnswerBudget budget() {
            return PlanFeatures.of(BillingTier.TEAM).answer();
        }

        @Override
        public boolean isOwners() {
            return true;
        }

        @Override
        public Meter meter() {
            return Meter.FREE;
        }

        @Override
        public @Nullable ModelUsage settle() {
            return null;
        }

        @Override
        public void release() {}
    };

    /// @throws ProblemException `tier_too_low` (402)
    void requireAgent(String agent);

    /// That one step may work over many records.
    ///
    /// @throws ProblemException `tier_too_low` (402)
    void requireBatch();

    /// That the user's own key of a provider is used.
    ///
    /// @throws ProblemException `tier_too_low` (402)
    void requireOwnKey();

    /// That another provider is asked than the cloud would ask by itself.
    ///
    /// @throws ProblemException `tier_too_low` (402)
    void requireProviders();

    /// How much the request may take.
    AnswerBudget budget();

    /// Whether the cloud is its user's own: then any model at any address may be asked.
    boolean isOwners();

    Meter meter();

    /// Charges the account; null when the answer cost nothing.
    @Nullable
    ModelUsage settle();

    /// Charges nothing.
    void release();

    /// The terms of accounts.
    static Function<UUID, Terms> of(Entitlements entitlements, Function<UUID, Tab> tabs) {
        return account -> of(account, entitlements, tabs.apply(account));
    }

    private static Terms of(UUID account, Entitlements entitlements, Tab tab) {
        return new Terms() {
            @Override
            public void requireAgent(String agent) {
                entitlements.requireAgent(account, agent);
            }

            @Override
            public void requireBatch() {
                entitlements.require(account, PlanFeatures::batch, "one step over many records");
            }

            @Override
            public void requireOwnKey() {
                entitlements.require(account, PlanFeatures::byok, "a key of your own for a provider of models");
            }

            @Override
            public void requireProviders() {
                entitlements.require(account, plan -> plan.providers().isEmpty(), "the choice of a provider of models");
            }

            @Override
            public AnswerBudget budget() {
                return entitlements.answer(account);
            }

            @Override
            public boolean isOwners() {
                return entitlements.isOwners();
            }

            @Override
            public Meter meter() {
                return tab;
            }

            @Override
            public @Nullable ModelUsage settle() {
                return tab.settle();
            }

            @Override
            public void release() {
                tab.release();
            }
        };
    }
}
