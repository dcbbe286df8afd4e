package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.BilledInvoice;
import app.adiuva.cloud.billing.gateway.PlanChoice;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.BillingTier;
import app.adiuva.contracts.billing.CheckoutAddress;
import app.adiuva.contracts.billing.CheckoutRequest;
import app.adiuva.contracts.billing.Invoice;
import app.adiuva.contracts.billing.PortalAddress;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;

/// The paths under `/api/v1/billing`.
final class BillingRoutes implements Routes {
    private static final int MOST_SEATS = 500;

    private final Billing billing;
    private final Webhooks webhooks;
    private final boolean sandbox;

    BillingRoutes(Billing billing, Webhooks webhooks, boolean sandbox) {
        this.billing = billing;
        this.webhooks = webhooks;
        this.sandbox = sandbox;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.BILLING_WEBHOOK, request -> {
            webhooks.receive(JsonBody.bytes(request), request.header(EventSignature.HEADER));
            request.status(204);
        });
        routes.get(ApiPaths.BILLING_OFFERS, request -> JsonBody.write(request, 200, billing.offers()));
        routes.post(
                ApiPaths.BILLING_CHECKOUT,
                request -> JsonBody.write(
                        request, 200, new CheckoutAddress(billing.checkout(account(request), choice(request)))));
        routes.post(
                ApiPaths.BILLING_PORTAL,
                request -> JsonBody.write(request, 200, new PortalAddress(billing.portal(account(request)))));
        routes.get(
                ApiPaths.BILLING_SUBSCRIPTION,
                request -> JsonBody.write(request, 200, billing.subscription(account(request))));
        routes.delete(
                ApiPaths.BILLING_SUBSCRIPTION,
                request -> JsonBody.write(request, 200, billing.cancel(account(request))));
        routes.post(
                ApiPaths.BILLING_PLAN,
                request -> JsonBody.write(request, 200, billing.switchPlan(account(request), choice(request))));
        routes.get(
                ApiPaths.BILLING_INVOICES,
                request -> JsonBody.write(
                        request,
                        200,
                        billing.invoices(account(request)).stream()
                                .map(BillingRoutes::shown)
                                .toList()));
        routes.get(ApiPaths.BILLING_INVOICES + "/{id}/pdf", this::pdf);
    }

    private void pdf(Context request) {
        BilledInvoice invoice = billing.invoice(account(request), request.pathParam("id"));
        String name = invoice.number() == null ? "draft" : invoice.number().replaceAll("[^\\w-]", "_");
        request.contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"invoice-" + name + ".pdf\"")
                .result(InvoicePdf.of(invoice, sandbox));
    }

    private static PlanChoice choice(Context request) {
        CheckoutRequest body = JsonBody.read(request, CheckoutRequest.class);
        if (body.tier() == null || body.tier() == BillingTier.FREE) {
            throw invalid("The field tier must be pro, power or team.");
        }
        int seats = body.seats() == null ? 1 : body.seats();
        if (seats < 1 || seats > MOST_SEATS || seats > 1 && body.tier() != BillingTier.TEAM) {
            throw invalid("The field seats must be 1, or 1 to 500 with the tier team.");
        }
        return new PlanChoice(body.tier(), seats);
    }

    private static Invoice shown(BilledInvoice invoice) {
        return new Invoice(
                invoice.id(),
                invoice.number(),
                invoice.created().getEpochSecond(),
                invoice.totalCents(),
                invoice.currency(),
                invoice.status(),
                ApiPaths.BILLING_INVOICES + "/" + invoice.id() + "/pdf");
    }

    private static UUID account(Context request) {
        return Caller.of(request).accountId();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
