package app.adiuva.desktop.cloud;

import java.util.Locale;

/// Why somebody is not signed in. The message is for the user and holds neither a name nor a password.
public final class AccountFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public enum Kind {
        /// No address, or one to which a password must not be sent.
        ADDRESS("This is no address of a cloud. It begins with https://, or is one of this computer."),
        /// Something answers there, but no cloud of Adiuva's.
        NO_CLOUD("No Adiuva cloud answers at this address. Check it and try again."),
        /// The cloud does not tell which of the two it is.
        WRONG_PASSWORD("E-mail or password is wrong. Check both and try again."),
        EMAIL("This is no e-mail address. It looks like name@example.com."),
        EMAIL_TAKEN("An account with this e-mail exists. Sign in with its password instead."),
        PASSWORD("The password must have 8 to 1,024 characters."),
        /// The variable and the wish name two clouds.
        NAMED("ADIUVA_CLOUD_URL names another cloud, and it wins. Remove the variable to use this one."),
        /// Nobody is signed in who could sign out.
        NOBODY("Nobody is signed in. This computer's own cloud needs no account.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What happened and what to do.
        public String words() {
            return words + " Nothing was changed.";
        }

        /// A stable word for programs.
        public String code() {
            return "account_" + name().toLowerCase(Locale.ROOT);
        }
    }

    AccountFailure(Kind kind) {
        super(kind.words());
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
