package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.contracts.problem.ProblemCode;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// The customers at the payment provider: one for each account, stored before anything is sold to it.
/// Thread-safe.
final class Customers {
    private final BillingStore store;
    private final PaymentGateway gateway;
    private final Clock clock;

    Customers(BillingStore store, PaymentGateway gateway, Clock clock) {
        this.store = store;
        this.gateway = gateway;
        this.clock = clock;
    }

    /// The customer of an account, made now if there is none, or none any more.
    String of(UUID account) {
        BillingAccount found = account(account);
        String customer = gateway.customer(account, found.email(), found.customer());
        if (customer.equals(found.customer())) {
            return customer;
        }
        store.setCustomer(found, customer, clock.instant());
        String stored = account(account).customer();
        if (stored == null) {
            throw new IllegalStateException("the customer was stored and is gone");
        }
        return stored;
    }

    Optional<String> find(UUID account) {
        return store.byId(account).map(BillingAccount::customer).filter(this::isOurs);
    }

    private boolean isOurs(String customer) {
        return customer.startsWith(PaymentGateway.SANDBOX) == gateway.isSandbox();
    }

    private BillingAccount account(UUID account) {
        return store.byId(account)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The account is gone."));
    }
}
