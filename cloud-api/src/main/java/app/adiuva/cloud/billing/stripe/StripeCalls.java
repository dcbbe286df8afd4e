package app.adiuva.cloud.billing.stripe;

import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what Stripe's library throws into problems. Its texts may hold addresses of customers, so they are
/// not logged.
final class StripeCalls {
    private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

    private StripeCalls() {}

    interface Call<T> {
        T run() throws StripeException;
    }

    static <T> T ask(Call<T> call) {
        try {
            return call.run();
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /// Empty when Stripe has nothing of that id.
    static <T> Optional<T> find(Call<T> call) {
        try {
            return Optional.of(call.run());
        } catch (InvalidRequestException e) {
            if ("resource_missing".equals(e.getCode())) {
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    /// All pages of a list.
    static <T> List<T> all(Call<Iterable<T>> call) {
        try {
            List<T> all = new ArrayList<>();
            call.run().forEach(all::add);
            return all;
        } catch (StripeException e) {
            throw unavailable(e);
        } catch (RuntimeException e) {
            // A later page is fetched inside of the iterator, which may throw nothing that is checked.
            throw e.getCause() instanceof StripeException stripe ? unavailable(stripe) : e;
        }
    }

    private static ProblemException unavailable(StripeException e) {
        if (e instanceof CardException) {
            return new ProblemException(
                    ProblemCode.PAYMENT_DECLINED,
                    "The card was declined. Your plan is as it was; take another card on the billing page.");
        }
        LOG.atError()
                .addKeyValue("failure", e.getClass().getSimpleName())
                .addKeyValue("status", e.getStatusCode())
                .addKeyValue("stripe_code", e.getCode())
                .addKeyValue("stripe_request", e.getRequestId())
                .log("Stripe did not do what it was asked");
        return new ProblemException(
                ProblemCode.PAYMENT_UNAVAILABLE,
                "The payment provider cannot be reached at the moment. Nothing was charged; try again in a minute.");
    }
}
