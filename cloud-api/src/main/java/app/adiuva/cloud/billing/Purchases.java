package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.billing.PaymentStatus;
import app.adiuva.contracts.problem.ProblemCode;
import java.util.List;
import java.util.UUID;

/// What the owner of an account does about credits. Thread-safe.
final class Purchases {
    private final PaymentGateway gateway;
    private final Customers customers;
    private final Sync sync;

    Purchases(PaymentGateway gateway, Customers customers, Sync sync) {
        this.gateway = gateway;
        this.customers = customers;
        this.sync = sync;
    }

    Purchase create(UUID account, String pack) {
        return gateway.buy(account, customers.of(account), pack);
    }

    /// How a purchase stands. One that is paid is booked by this, too, should its event be late.
    ///
    /// @throws ProblemException `not_found` (404), also for a purchase of somebody else
    Purchase check(UUID account, String id) {
        Purchase purchase = customers
                .find(account)
                .filter(customer -> PaymentGateway.isId(id))
                .flatMap(customer ->
                        gateway.purchase(id).filter(one -> one.customer().equals(customer)))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "You have no such payment."));
        if (purchase.status() == PaymentStatus.PAID) {
            sync.purchase(purchase, null);
        }
        return purchase;
    }

    List<Purchase> history(UUID account) {
        return customers.find(account).map(gateway::purchases).orElse(List.of());
    }
}
