package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.Page;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the sandbox looks. Every page says what it is; none asks for anything of a card.
final class SandboxPages {
    private static final String TITLE = "Adiuva Sandbox";
    private static final String BANNER =
            "<p class=\"sandbox\" id=\"sandbox\">Sandbox: no money moves here, and no card is needed.</p>";
    private static final String BACK =
            "<a class=\"button\" id=\"back\" href=\"" + ApiPaths.BILLING_CANCELLED + "\">Cancel</a>";

    private SandboxPages() {}

    /// @param notice what went wrong before; empty at first
    static void checkout(Context request, Checkout checkout, String notice) {
        Page.write(
                request,
                200,
                TITLE,
                BANNER + heading(checkout) + (notice.isEmpty() ? "" : """
                        <p class="notice" id="notice" role="alert">%s</p>
                        """.formatted(notice)) + """
                        <form method="post">
                        <fieldset>
                        <legend>Pay with a test card</legend>
                        <label><input type="radio" name="card" value="paid" id="card-paid" checked>A card that pays</label>
                        <label><input type="radio" name="card" value="declined" id="card-declined">A card that is declined</label>
                        <label><input type="radio" name="card" value="authenticate" id="card-authenticate">A card whose bank
                        asks whether it is you</label>
                        </fieldset>
                        <button class="main" id="pay">Pay</button>
                        """ + BACK + "</form>");
    }

    static void authenticate(Context request, Checkout checkout) {
        Page.write(request, 200, TITLE, BANNER + heading(checkout) + """
                <h2>Is it you?</h2>
                <p>A real bank would ask you in its app or by a message.</p>
                <form method="post">
                <button class="main" id="approve" name="card" value="approved">Yes, pay</button>
                <button id="refuse" name="card" value="refused">No</button>
                </form>
                """);
    }

    static void portal(Context request, Optional<SoldPlan> plan) {
        String body = plan.map(SandboxPages::plan).orElse("<p>You have no plan that could be changed.</p>");
        Page.write(request, 200, TITLE, BANNER + "<h1>Your plan</h1>" + body + """
                <p><a class="button" id="done" href="%s">Back to Adiuva</a></p>
                """.formatted(ApiPaths.BILLING_DONE));
    }

    static void gone(Context request) {
        Page.write(request, 404, TITLE, BANNER + """
                <h1>This page is over</h1>
                <p>It was used, replaced or left for a day. Nothing was charged. Begin again in Adiuva.</p>
                """);
    }

    private static String heading(Checkout checkout) {
        BillingTier tier = checkout.tier();
        String what = tier == null ? checkout.credits() + " credits" : "Adiuva " + title(tier);
        String detail = tier == null
                ? "once"
                : checkout.seats() == 1 ? "each month" : "each month for " + checkout.seats() + " people";
        return """
                <h1 id="what">%s</h1>
                <p class="price">%s <span class="muted">%s</span></p>
                """.formatted(what, money(checkout.amountCents()), detail);
    }

    private static String plan(SoldPlan plan) {
        String others = Stream.of(BillingTier.PRO, BillingTier.POWER, BillingTier.TEAM)
                .filter(tier -> tier != plan.tier())
                .map(tier -> button("switch_" + Prices.name(tier), "Switch to " + title(tier)))
                .collect(Collectors.joining());
        String ending =
                plan.cancelAtPeriodEnd() ? button("resume", "Keep the plan") : button("cancel", "End with the period");
        String paying = plan.status() == SubscriptionStatus.PAST_DUE
                ? button("pay", "Pay the open invoice")
                : button("fail", "Let the next payment fail");
        return """
                <p id="plan"><strong>%s</strong>, %s, %s %s</p>
                <form method="post">%s%s%s%s</form>
                """.formatted(
                        title(plan.tier()),
                        plan.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        plan.cancelAtPeriodEnd() ? "ends" : "renews",
                        day(plan.periodEnd()),
                        others,
                        ending,
                        paying,
                        button("end", "End at once"));
    }

    private static String button(String action, String text) {
        return "<button id=\"" + action + "\" name=\"action\" value=\"" + action + "\">" + text + "</button>";
    }

    private static String day(long time) {
        return Instant.ofEpochSecond(time)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }

    private static String title(BillingTier tier) {
        String name = Prices.name(tier);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String money(long cents) {
        return String.format(Locale.ROOT, "%d.%02d EUR", cents / 100, cents % 100);
    }
}
