package app.adiuva.cloud.credit;

import app.adiuva.cloud.config.TokenPrice;
import app.adiuva.cloud.credit.Credits.Settled;
import app.adiuva.cloud.credit.Credits.Spent;
import app.adiuva.cloud.model.Meter;
import app.adiuva.contracts.chat.ModelUsage;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one answer costs while it grows: each call to a paid model is reserved before and counted after; the account is
/// charged once, when the answer is over. Thread-safe.
public final class Tab implements Meter {
    private static final Logger LOG = LoggerFactory.getLogger(Tab.class);
    private static final long MICROS = 1_000_000;
    private static final int USUAL_ANSWER_TOKENS = 500;

    private final Credits credits;
    private final Map<String, TokenPrice> prices;
    private final UUID account;
    private final UUID answer = UUID.randomUUID();
    private final Set<String> models = new LinkedHashSet<>();
    private long estimatedMicros;
    private long outstandingMicros;
    private long micros;
    private long inputTokens;
    private long outputTokens;
    private long unpaidInputTokens;
    private long unpaidOutputTokens;
    private long reserved;
    private boolean mayBeReserved;

    Tab(Credits credits, Map<String, TokenPrice> prices, UUID account) {
        this.credits = credits;
        this.prices = prices;
        this.account = account;
    }

    @Override
    public Call open(String model, long tokens) {
        TokenPrice price = prices.get(model);
        if (price == null) {
            return Meter.FREE.open(model, tokens);
        }
        long estimate = price.micros(tokens, USUAL_ANSWER_TOKENS);
        reserve(estimate);
        return new Counted(model, price, estimate);
    }

    @Override
    public Meter unpaid() {
        return (model, tokens) -> new Call() {
            @Override
            public void took(long input, long output) {
                synchronized (Tab.this) {
                    unpaidInputTokens += input;
                    unpaidOutputTokens += output;
                }
            }

            @Override
            public void close() {}
        };
    }

    /// Calls that run side by side are reserved each.
    private synchronized void reserve(long estimate) {
        long needed = credits(micros + outstandingMicros + estimate);
        if (needed > reserved) {
            mayBeReserved = true;
            credits.reserve(account, answer, needed, credits(micros));
            reserved = needed;
        }
        outstandingMicros += estimate;
    }

    private final class Counted implements Call {
        private final String model;
        private final TokenPrice price;
        private final long estimate;

        Counted(String model, TokenPrice price, long estimate) {
            this.model = model;
            this.price = price;
            this.estimate = estimate;
        }

        @Override
        public void took(long input, long output) {
            synchronized (Tab.this) {
                models.add(model);
                micros += price.micros(input, output);
                estimatedMicros += estimate;
                inputTokens += input;
                outputTokens += output;
            }
        }

        @Override
        public void close() {
            synchronized (Tab.this) {
                outstandingMicros -= estimate;
            }
        }
    }

    /// Charges what was counted, also of an answer that did not become whole.
    ///
    /// @return null when no model answered that costs anybody anything, or when the database is
    ///     away: then the answer is a gift
    public synchronized @Nullable ModelUsage settle() {
        if (models.isEmpty()) {
            release();
            return unpaidUsage();
        }
        String model = models.size() == 1 ? models.iterator().next() : null;
        try {
            Settled settled =
                    credits.settle(account, answer, new Spent(credits(micros), model, inputTokens, outputTokens));
            mayBeReserved = false;
            reserved = 0;
            return new ModelUsage(
                    inputTokens + unpaidInputTokens,
                    outputTokens + unpaidOutputTokens,
                    credits(estimatedMicros),
                    settled.charged(),
                    settled.left());
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("An answer could not be charged; it is a gift");
            return null;
        }
    }

    /// What a model took that the user's own key pays for; no credits.
    private @Nullable ModelUsage unpaidUsage() {
        if (unpaidInputTokens + unpaidOutputTokens == 0) {
            return null;
        }
        try {
            return new ModelUsage(unpaidInputTokens, unpaidOutputTokens, 0, 0, credits.left(account));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("What an answer took could not be told");
            return null;
        }
    }

    /// Ends the reservation of an answer that failed: it costs nothing.
    public synchronized void release() {
        if (!mayBeReserved) {
            return;
        }
        try {
            credits.release(account, answer);
            mayBeReserved = false;
            reserved = 0;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("A reservation could not be released; it ends by itself");
        }
    }

    /// Rounded up: what costs something costs one credit at least.
    private static long credits(long micros) {
        return (micros + MICROS - 1) / MICROS;
    }
}
