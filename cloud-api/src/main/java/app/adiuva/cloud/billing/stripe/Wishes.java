package app.adiuva.cloud.billing.stripe;

import static app.adiuva.cloud.billing.stripe.StripeCalls.ask;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Idempotency keys, made of our own ids: the same wish has its effect once, however often it is sent. Thread-safe.
///
/// Stripe keeps a failure under a key as it keeps a success, for a day. So a wish that Stripe has refused goes by
/// the next key when it comes again; one that got no answer keeps its key, because nobody knows what became of it.
final class Wishes {
    private static final int MOST = 10_000;

    private final Map<String, Integer> refusals = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    interface Call<T> {
        T run(RequestOptions once) throws StripeException;
    }

    /// @param wish what makes it the same one
    <T> T once(String wish, Call<T> call) {
        return ask(() -> {
            try {
                return call.run(key(wish));
            } catch (StripeException e) {
                if (isAnswered(e)) {
                    synchronized (refusals) {
                        refusals.merge(wish, 1, Integer::sum);
                    }
                }
                throw e;
            }
        });
    }

    private RequestOptions key(String wish) {
        int tries;
        synchronized (refusals) {
            tries = refusals.getOrDefault(wish, 0);
        }
        String text = wish + " " + tries;
        return RequestOptions.builder()
                .setIdempotencyKey("adiuva-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /// Not by silence, and not by another request with the same key that still runs.
    private static boolean isAnswered(StripeException e) {
        return !(e instanceof ApiConnectionException)
                && (e.getStatusCode() == null || e.getStatusCode() != HttpURLConnection.HTTP_CONFLICT);
    }
}
