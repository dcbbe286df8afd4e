package app.adiuva.desktop.cloud;

import app.adiuva.contracts.problem.Problem;
import java.time.Duration;

/// A request to the cloud that brought no answer. The message says in English what happened, what was kept and what
/// to do; it holds nothing of the request's content. Each kind knows what another language needs to say the same.
public abstract sealed class CloudFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String NOTHING_LOST = " Nothing is lost.";

    private CloudFailure(String message) {
        super(message);
    }

    /// A stable word for programs, such as `offline`.
    public abstract String code();

    /// What happened, in English.
    public String detail() {
        return String.valueOf(getMessage());
    }

    /// Nothing answers at the cloud's address, or this computer's own cloud did not start.
    public static final class Offline extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final transient Silence silence;

        public Offline(Silence silence) {
            super(silence.words());
            this.silence = silence;
        }

        public static Offline unreachable(String host) {
            return new Offline(new Silence.Unreachable(host));
        }

        /// Why nobody answers.
        public Silence silence() {
            return silence;
        }

        @Override
        public String code() {
            return "offline";
        }
    }

    /// The sign-in has ended or was never valid.
    public static final class Unauthorized extends CloudFailure {
        private static final long serialVersionUID = 1L;

        Unauthorized() {
            super("The cloud did not accept the sign-in." + NOTHING_LOST + " Sign in again and repeat the request.");
        }

        @Override
        public String code() {
            return "unauthorized";
        }
    }

    /// The cloud is for people with an account, and nobody is signed in there. Nothing was sent.
    public static final class SignInNeeded extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final String host;

        public SignInNeeded(String host) {
            super("You are not signed in at " + host + "." + NOTHING_LOST
                    + " Sign in under Settings, Account, or with `adiuva account sign-in`.");
            this.host = host;
        }

        public String host() {
            return host;
        }

        @Override
        public String code() {
            return "sign_in_needed";
        }
    }

    /// Too many requests; the cloud says when to come back.
    public static final class RateLimited extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        RateLimited(Duration retryAfter) {
            super("Too many requests in a short time." + NOTHING_LOST + " Ask again in " + retryAfter.toSeconds()
                    + " seconds.");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }

        @Override
        public String code() {
            return "rate_limited";
        }
    }

    /// The cloud understood the request and said no.
    public static final class Refused extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;
        private final String code;

        public Refused(Problem problem) {
            super(problem.detail() + " (" + problem.code() + ", request " + problem.requestId() + ")");
            this.problem = problem;
            this.code = problem.code();
        }

        public Problem problem() {
            return problem;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /// The user's own key that should pay for the answer is not on this computer. Nothing was sent.
    public static final class KeyMissing extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final String provider;

        public KeyMissing(String provider) {
            super("Your key for " + provider
                    + " is not on this computer. Nothing was sent. Add it in the settings under"
                    + " Brain, or choose another model.");
            this.provider = provider;
        }

        public String provider() {
            return provider;
        }

        @Override
        public String code() {
            return "key_needed";
        }
    }

    /// The answer broke off, came too late or made no sense.
    public static final class Broken extends CloudFailure {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        private Broken(Fault fault) {
            super(fault.words);
            this.fault = fault;
        }

        /// What was wrong with the answer.
        public enum Fault {
            MIDWAY("The connection to the cloud broke while it was answering. What had arrived"
                    + " is kept, nothing was changed. Ask again."),
            SENSELESS("The cloud answered something that this version does not understand." + NOTHING_LOST
                    + " Update Adiuva or the cloud, then ask again."),
            LATE("The cloud took too long to answer." + NOTHING_LOST + " Ask again.");

            private final String words;

            Fault(String words) {
                this.words = words;
            }
        }

        public Fault fault() {
            return fault;
        }

        /// Whether the same request would bring the same.
        public boolean isLasting() {
            return fault == Fault.SENSELESS;
        }

        static Broken midway() {
            return new Broken(Fault.MIDWAY);
        }

        public static Broken senseless() {
            return new Broken(Fault.SENSELESS);
        }

        static Broken late() {
            return new Broken(Fault.LATE);
        }

        @Override
        public String code() {
            return "broken";
        }
    }

    /// The user stopped the request.
    public static final class Stopped extends CloudFailure {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("Stopped. What had arrived is kept, nothing was changed.");
        }

        @Override
        public String code() {
            return "cancelled";
        }
    }
}
