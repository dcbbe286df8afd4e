package app.adiuva.desktop.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which cloud answers, and as whom.
///
/// @param url of the cloud, empty for the one on this computer
/// @param named whether `ADIUVA_CLOUD_URL` says so, which nothing else can change
/// @param email of the user's own account, also when its sign-in has ended; null for none
/// @param tokenUntil when the token ends that is renewed by itself before; null for none
public record AccountStanding(
        String url,
        boolean named,
        Access access,
        @Nullable String email,
        @Nullable Instant tokenUntil) {
    public static final AccountStanding HERE = new AccountStanding("", false, Access.NOT_NEEDED, null, null);

    /// How the cloud is entered.
    public enum Access {
        /// This computer's own cloud: nobody has to sign in.
        NOT_NEEDED,
        /// An account that was made by itself, with a random password, for this computer alone.
        SILENT,
        SIGNED_IN,
        /// The cloud is for people with an account, and nobody is signed in.
        SIGNED_OUT
    }

    /// What a person calls the cloud; empty for the one on this computer.
    public String host() {
        return CloudAddress.parse(url)
                .filter(_ -> !url.isEmpty())
                .map(CloudAddress::host)
                .orElse(url);
    }
}
