package app.adiuva.fakestripe;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was answered under idempotency keys: successes and failures alike, as Stripe does it for a day. Only what
/// was never begun is not kept: no key to the door (401), another request under way (409), too many (429). Whoever
/// uses it holds the ledger's monitor.
final class KeptAnswers {
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(String request, Answer answer) {}

    /// The same key answers the same, and is refused for another request.
    ///
    /// @param key null for a request without one
    Answer once(@Nullable String key, String request, Supplier<Answer> work) {
        if (key == null) {
            return work.get();
        }
        Kept before = kept.get(key);
        if (before != null) {
            return before.request().equals(request)
                    ? before.answer()
                    : Answer.failure(
                            new ApiError(400, "idempotency_error", "", "The key was used for another request"));
        }
        Answer answer = work.get();
        if (answer.status() != 401 && answer.status() != 409 && answer.status() != 429) {
            kept.put(key, new Kept(request, answer));
        }
        return answer;
    }
}
