package app.adiuva.cloud.account;

import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.auth.UserProfile;
import java.util.UUID;

/// A stored account.
///
/// @param email normalised, see [EmailAddress]
/// @param passwordHash a PHC string
record Account(UUID id, String email, String passwordHash, BillingTier tier) {
    UserProfile profile() {
        return new UserProfile(id, email, tier);
    }

    @Override
    public String toString() {
        return "Account[" + id + ", REDACTED]";
    }
}
