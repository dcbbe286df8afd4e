package app.adiuva.cloud.account;

import app.adiuva.contracts.auth.UserProfile;
import java.util.UUID;

/// A stored account.
///
/// @param email normalised, see [EmailAddress]
/// @param passwordHash a PHC string
/// @param plan at the moment of reading
record Account(UUID id, String email, String passwordHash, Plan plan) {
    UserProfile profile() {
        return new UserProfile(id, email, plan.tier());
    }

    @Override
    public String toString() {
        return "Account[" + id + ", REDACTED]";
    }
}
