package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/// How much each account may store. What is stored already can always be read, whatever the plan is by now.
/// Thread-safe.
final class Quotas {
    private final Function<UUID, BillingTier> tiers;
    private final boolean limited;

    /// @param tiers the plan of an account, as the database says at this moment
    /// @param limited false for the cloud of one computer, whose disk is its owner's
    Quotas(Function<UUID, BillingTier> tiers, boolean limited) {
        this.tiers = tiers;
        this.limited = limited;
    }

    /// The bytes that an account may store; empty for no limit.
    OptionalLong of(UUID account) {
        if (!limited) {
            return OptionalLong.empty();
        }
        return PlanFeatures.of(tiers.apply(account)).backupBytes();
    }

    /// @param used what the account stores now
    /// @param more what it wants to add
    /// @throws ProblemException `tier_too_low` (402) when the plan has no backup, `quota_exceeded` (413) when it is
    /// full
    void require(UUID account, long used, long more) {
        OptionalLong quota = of(account);
        if (quota.isEmpty()) {
            return;
        }
        if (quota.getAsLong() == 0) {
            throw new ProblemException(
                    ProblemCode.TIER_TOO_LOW,
                    "Your plan has no cloud backup. Nothing was stored; existing backups can be restored. Pro has 5 GB.");
        }
        if (more > quota.getAsLong() - used) {
            throw new ProblemException(
                    ProblemCode.QUOTA_EXCEEDED,
                    "This would need " + mib(used + more) + " MiB and your plan has " + mib(quota.getAsLong())
                            + " MiB. Nothing was stored. Delete old backups or take a larger plan.");
        }
    }

    private static long mib(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
