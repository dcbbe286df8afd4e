package app.adiuva.cloud.account;

import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.config.TokenConfig;
import app.adiuva.cloud.http.CallerCheck;
import app.adiuva.cloud.http.ClientAddress;
import app.adiuva.cloud.http.Routes;
import app.adiuva.cloud.limit.Buckets;
import app.adiuva.cloud.store.Database;
import app.adiuva.contracts.auth.BillingTier;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;

/// Accounts, wired.
///
/// @param check knows the callers of every other route
/// @param plans the plan of an account, as the database says at this moment
/// @param onClose ends what the feature has running
public record AccountFeature(Routes routes, CallerCheck check, Function<UUID, Plan> plans, Runnable onClose) {
    /// Only the tier of the plan.
    public Function<UUID, BillingTier> tiers() {
        return plans.andThen(Plan::tier);
    }

    /// @param signInLimit attempts that one address has in a minute; 0 for no limit
    /// @param buckets where attempts are counted
    /// @param address by which they are counted
    public static AccountFeature wire(
            TokenConfig tokens,
            int signInLimit,
            Buckets buckets,
            ClientAddress address,
            Database database,
            Clock clock) {
        Secret key = tokens.key() == null ? SecretFile.loadOrCreate(tokens.keyFile()) : tokens.key();
        Passwords passwords = new Passwords();
        Accounts accounts = new Accounts(
                new AccountStore(database),
                new Sessions(new SessionStore(database), tokens.refreshLifetime(), clock),
                new AccessTokens(new KeyRing(key, tokens.previousKey()), tokens.accessLifetime(), clock),
                passwords,
                clock);
        SignInLimit limit = new SignInLimit(signInLimit, buckets);
        return new AccountFeature(
                new AccountRoutes(accounts, limit, address), accounts, accounts::plan, passwords::close);
    }
}
