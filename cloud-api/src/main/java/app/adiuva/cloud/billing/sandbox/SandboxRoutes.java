package app.adiuva.cloud.billing.sandbox;

import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.SubscriptionStatus;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pages of the sandbox. Whoever knows the address of one may use it; there are no cookies that could be
/// abused.
final class SandboxRoutes implements Routes {
    static final String CHECKOUT = ApiPaths.SANDBOX + "/checkout/";
    static final String PORTAL = ApiPaths.SANDBOX + "/portal/";

    private final SandboxSales sales;

    SandboxRoutes(SandboxSales sales) {
        this.sales = sales;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(CHECKOUT + "{id}", request -> checkout(request, ""));
        routes.post(CHECKOUT + "{id}", this::pay);
        routes.get(PORTAL + "{id}", this::portal);
        routes.post(PORTAL + "{id}", this::change);
    }

    private void checkout(Context request, String notice) {
        sales.open(request.pathParam("id"))
                .ifPresentOrElse(
                        checkout -> SandboxPages.checkout(request, checkout, notice), () -> SandboxPages.gone(request));
    }

    private void pay(Context request) {
        Optional<Checkout> checkout = sales.open(request.pathParam("id"));
        if (checkout.isEmpty()) {
            SandboxPages.gone(request);
            return;
        }
        switch (field(request, "card")) {
            case "paid", "approved" -> {
                sales.pay(checkout.get());
                redirect(request, ApiPaths.BILLING_DONE);
            }
            case "declined" -> checkout(request, "The card was declined. Nothing was charged; take another one.");
            case "refused" -> checkout(request, "The bank did not agree. Nothing was charged; take another card.");
            case "authenticate" -> SandboxPages.authenticate(request, checkout.get());
            default -> checkout(request, "Choose one of the cards.");
        }
    }

    private void portal(Context request) {
        sales.portal(request.pathParam("id"))
                .ifPresentOrElse(
                        portal -> SandboxPages.portal(request, sales.running(portal.customer())),
                        () -> SandboxPages.gone(request));
    }

    private void change(Context request) {
        Optional<Portal> portal = sales.portal(request.pathParam("id"));
        if (portal.isEmpty()) {
            SandboxPages.gone(request);
            return;
        }
        String action = field(request, "action");
        sales.running(portal.get().customer()).ifPresent(plan -> sales.change(plan.id(), change(action)));
        redirect(request, PORTAL + portal.get().id());
    }

    private static UnaryOperator<SoldPlan> change(String action) {
        return switch (action) {
            case "cancel" -> plan -> plan.ending(true);
            case "resume" -> plan -> plan.ending(false);
            case "fail" -> plan -> plan.with(SubscriptionStatus.PAST_DUE);
            case "pay" -> plan -> plan.with(SubscriptionStatus.ACTIVE);
            case "end" -> plan -> plan.with(SubscriptionStatus.CANCELED);
            case "switch_pro" -> plan -> plan.now(new PlanChoice(BillingTier.PRO, 1));
            case "switch_power" -> plan -> plan.now(new PlanChoice(BillingTier.POWER, 1));
            case "switch_team" -> plan -> plan.now(new PlanChoice(BillingTier.TEAM, 1));
            default -> plan -> plan;
        };
    }

    private static void redirect(Context request, String path) {
        request.status(303).header("Location", path);
    }

    /// The value of a field of the form; every value that our forms send is such a word.
    private static String field(Context request, String name) {
        String form = new String(JsonBody.bytes(request), StandardCharsets.UTF_8);
        Matcher found =
                Pattern.compile("(?:^|&)" + name + "=([a-z_]{1,32})(?:&|$)").matcher(form);
        return found.find() ? found.group(1) : "";
    }
}
