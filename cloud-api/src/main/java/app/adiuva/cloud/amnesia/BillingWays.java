package app.adiuva.cloud.amnesia;

import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// Plans, credits, payments and the pages of the sandbox, on which the account buys the plan that has every agent.
final class BillingWays {
    private static final String PLAN = "the plan that was chosen, its state and its dates";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CHECKOUT_PAGE = ApiPaths.SANDBOX + "/checkout/{id}";
    private static final String PORTAL_PAGE = ApiPaths.SANDBOX + "/portal/{id}";
    private static final String POWER = "{\"tier\": \"power\"}";

    static final List<RouteWays> ALL = List.of(
            RouteWays.of("GET " + ApiPaths.BILLING_OFFERS).signedOut().plain(200),
            RouteWays.of("POST " + ApiPaths.BILLING_CHECKOUT)
                    .keeps(PLAN)
                    .signedOut()
                    .way(Way.of("as meant", 200, ApiPaths.BILLING_CHECKOUT)
                            .json(POWER)
                            .remembers("checkout", "/checkout_url"))
                    .jsonMistakes(),
            RouteWays.of("GET " + CHECKOUT_PAGE).foreignPath().way(Way.of("as meant", 200, "{checkout}")),
            RouteWays.of("POST " + CHECKOUT_PAGE)
                    .keeps(PLAN)
                    .foreignPath()
                    .way(Way.of("no such card", 200, "{checkout}")
                            .header("Content-Type", FORM)
                            .body("card={canary}&{canary}=1"))
                    .way(Way.of("as meant", Way.ANSWERED, "{checkout}")
                            .header("Content-Type", FORM)
                            .body("card=paid&{canary}={canary}")),
            RouteWays.of("POST " + ApiPaths.BILLING_PORTAL)
                    .signedOut()
                    .way(Way.of("as meant", 200, ApiPaths.BILLING_PORTAL).remembers("portal", "/portal_url")),
            RouteWays.of("GET " + PORTAL_PAGE).foreignPath().way(Way.of("as meant", 200, "{portal}")),
            RouteWays.of("POST " + PORTAL_PAGE)
                    .foreignPath()
                    .way(Way.of("as meant", Way.ANSWERED, "{portal}")
                            .header("Content-Type", FORM)
                            .body("action={canary}&{canary}=1")),
            RouteWays.of("GET " + ApiPaths.BILLING_SUBSCRIPTION).signedOut().plain(200),
            RouteWays.of("POST " + ApiPaths.BILLING_PLAN)
                    .keeps(PLAN)
                    .signedOut()
                    .way(Way.of("as meant", Way.ANSWERED, ApiPaths.BILLING_PLAN).json(POWER))
                    .jsonMistakes(),
            RouteWays.of("GET " + ApiPaths.BILLING_INVOICES)
                    .signedOut()
                    .way(Way.of("as meant", 200, ApiPaths.BILLING_INVOICES).remembers("invoice", "/0/id")),
            RouteWays.of("GET " + ApiPaths.BILLING_INVOICES + "/{id}/pdf")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 200, ApiPaths.BILLING_INVOICES + "/{invoice}/pdf")),
            RouteWays.of("GET " + ApiPaths.BILLING_CREDITS).signedOut().plain(200),
            RouteWays.of("PUT " + ApiPaths.BILLING_CREDITS_CAP)
                    .keeps("the limit that was set")
                    .signedOut()
                    .way(Way.of("as meant", 200, ApiPaths.BILLING_CREDITS_CAP).json("{\"monthly_cap\": 5}"))
                    .jsonMistakes(),
            RouteWays.of("POST " + ApiPaths.PAYMENT_CREATE)
                    .keeps("which pack of credits was bought")
                    .signedOut()
                    .way(Way.of("unknown pack", Way.REFUSED, ApiPaths.PAYMENT_CREATE)
                            .json("{\"pack\": \"{canary}\"}"))
                    .jsonMistakes(),
            RouteWays.of("GET " + ApiPaths.PAYMENT_CHECK + "/{id}").signedOut().foreignPath(),
            RouteWays.of("GET " + ApiPaths.PAYMENT_HISTORY).signedOut().plain(200),
            RouteWays.of("POST " + ApiPaths.BILLING_WEBHOOK)
                    .keeps("ids of events that were signed by the payment provider")
                    .way(Way.of("not signed", Way.REFUSED, ApiPaths.BILLING_WEBHOOK)
                            .json("{\"id\": \"{canary}\"}"))
                    .way(Way.of("wrongly signed", Way.REFUSED, ApiPaths.BILLING_WEBHOOK)
                            .json("{\"id\": \"{canary}\"}")
                            .header("Stripe-Signature", "t=1,v1={canary}")),
            RouteWays.of("DELETE " + ApiPaths.BILLING_SUBSCRIPTION)
                    .keeps(PLAN)
                    .signedOut()
                    .plain(200));

    private BillingWays() {}
}
