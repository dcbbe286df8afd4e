package app.adiuva.cloud.chat;

import app.adiuva.cloud.http.Hangup;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.http.Context;
import java.util.function.Function;

/// Work whose whole answer is the answer to one HTTP request.
final class WholeAnswer {
    private WholeAnswer() {}

    /// The answer, unless the client goes away before it is whole: then the work stops.
    static <T> T of(Context request, Terms terms, Function<ChatExchange, T> work) {
        RunningExchange exchange = new RunningExchange(terms, ProviderKey.of(request), frame -> {});
        exchange.begin();
        try (Hangup _ = Hangup.watch(request, exchange::cancel)) {
            return work.apply(exchange);
        } catch (RuntimeException e) {
            throw exchange.cancelled()
                    ? new ProblemException(ProblemCode.CANCELLED, "The client hung up. Nothing was changed.", e)
                    : e;
        } finally {
            var _ = exchange.end();
        }
    }
}
