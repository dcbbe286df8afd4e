package app.adiuva.cloud.config;

import app.adiuva.contracts.auth.BillingTier;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who takes the money.
///
/// @param publicUrl where browsers reach this cloud, without a slash at the end; null for its own address on
/// loopback
/// @param stripe null for the sandbox, in which no money moves
public record BillingConfig(
        @Nullable URI publicUrl, @Nullable Stripe stripe) {
    /// An account at Stripe.
    ///
    /// @param webhookSecrets any of which may have signed an event; two while one replaces the other
    /// @param apiBase another address than Stripe's own
    /// @param prices of each plan: the first is sold, the others still count for those who have them
    /// @param packs credits for sale by their id
    public record Stripe(
            Secret apiKey,
            List<Secret> webhookSecrets,
            @Nullable URI apiBase,
            Map<BillingTier, List<String>> prices,
            Map<String, Pack> packs) {
        public Stripe {
            webhookSecrets = List.copyOf(webhookSecrets);
            prices = Map.copyOf(prices);
            packs = Map.copyOf(packs);
        }

        /// Whether real money moves.
        public boolean isLive() {
            return !apiKey.reveal().contains(TEST_MODE);
        }
    }

    /// @param price its id at Stripe
    public record Pack(int credits, String price) {}

    /// In the middle of every key of Stripe's test mode.
    private static final String TEST_MODE = "_test_";

    static final String PACK = "([a-z0-9_-]{1,32})=([1-9]\\d{0,6}):(\\S+)";

    /// @param production refuses the sandbox
    public static BillingConfig read(Environment environment, boolean production) {
        URI publicUrl = url(environment, Variable.PUBLIC_URL);
        Optional<Secret> key = environment.secret(Variable.STRIPE_SECRET_KEY);
        if (key.isEmpty()) {
            if (production) {
                environment.mistake(
                        Variable.STRIPE_SECRET_KEY, "must be set with ENV=prod: the sandbox gives plans away");
            }
            return new BillingConfig(publicUrl, null);
        }
        if (production && key.get().reveal().contains(TEST_MODE)) {
            environment.mistake(
                    Variable.STRIPE_SECRET_KEY,
                    "is one of test mode, in which no money moves; ENV=prod needs a live one");
        }
        if (production && environment.text(Variable.STRIPE_API_BASE).isPresent()) {
            environment.mistake(Variable.STRIPE_API_BASE, "is for tests and must not be set with ENV=prod");
        }
        if (production && publicUrl == null) {
            environment.mistake(Variable.PUBLIC_URL, "must be set with ENV=prod: it is where people return to");
        }
        List<Secret> secrets = environment.list(Variable.STRIPE_WEBHOOK_SECRET).stream()
                .map(Secret::new)
                .toList();
        if (secrets.isEmpty()) {
            environment.mistake(Variable.STRIPE_WEBHOOK_SECRET, "is needed with STRIPE_SECRET_KEY");
        }
        return new BillingConfig(
                publicUrl,
                new Stripe(
                        key.get(),
                        secrets,
                        url(environment, Variable.STRIPE_API_BASE),
                        prices(environment),
                        packs(environment)));
    }

    private static Map<BillingTier, List<String>> prices(Environment environment) {
        Map<BillingTier, List<String>> prices = new EnumMap<>(BillingTier.class);
        Map<BillingTier, Variable> variables = Map.of(
                BillingTier.PRO, Variable.STRIPE_PRICE_PRO,
                BillingTier.POWER, Variable.STRIPE_PRICE_POWER,
                BillingTier.TEAM, Variable.STRIPE_PRICE_TEAM);
        List<String> seen = new ArrayList<>();
        variables.forEach((tier, variable) -> {
            List<String> ids = environment.list(variable);
            if (ids.stream().anyMatch(seen::contains)) {
                environment.mistake(variable, "names a price that stands for another plan, too");
            }
            seen.addAll(ids);
            if (!ids.isEmpty()) {
                prices.put(tier, ids);
            }
        });
        return prices;
    }

    private static Map<String, Pack> packs(Environment environment) {
        Map<String, Pack> packs = new LinkedHashMap<>();
        for (String text : environment.list(Variable.STRIPE_CREDIT_PACKS)) {
            if (!text.matches(PACK)) {
                environment.mistake(Variable.STRIPE_CREDIT_PACKS, "must be like small=500:price_1,large=2000:price_2");
                return Map.of();
            }
            String[] parts = text.split("[=:]", 3);
            packs.put(parts[0], new Pack(Integer.parseInt(parts[1]), parts[2]));
        }
        return packs;
    }

    private static @Nullable URI url(Environment environment, Variable variable) {
        Optional<String> text = environment.text(variable);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI url = URI.create(text.get().replaceAll("/+$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?") && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // falls through to the same message
        }
        environment.mistake(variable, "must be an http or https address");
        return null;
    }
}
