package app.adiuva.cloud.billing;

import app.adiuva.cloud.billing.gateway.PaymentGateway;
import app.adiuva.cloud.billing.gateway.Purchase;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes in what the payment provider sends. Thread-safe.
final class Webhooks {
    private final Sync sync;
    private final PaymentGateway gateway;
    private final List<Secret> secrets;
    private final Alerts alerts;

    /// @param secrets any of which may have signed
    Webhooks(Sync sync, PaymentGateway gateway, List<Secret> secrets, Alerts alerts) {
        this.sync = sync;
        this.gateway = gateway;
        this.secrets = List.copyOf(secrets);
        this.alerts = alerts;
    }

    /// Has the effect of an event, once, however often it comes.
    ///
    /// @throws ProblemException 400 for what nobody who knows the secret has sent just now; 503 when the
    /// effect has to wait: then nothing is kept and the event must come again
    void receive(byte[] body, @Nullable String signature) {
        if (!EventSignature.holds(body, signature, secrets, sync.now())) {
            throw PaymentEvent.refused("The signature does not hold, or its time is too far from now.");
        }
        PaymentEvent event = PaymentEvent.read(body);
        if (!train(event.apiVersion()).equals(train(gateway.apiVersion()))) {
            alerts.raise(Alert.OTHER_API_VERSION, event.apiVersion());
        }
        if (event.isMoneyBack()) {
            if (sync.ignore(event)) {
                alerts.raise(Alert.MONEY_BACK, event.id());
            }
        } else if (!event.isAboutMoney()) {
            sync.ignore(event);
        } else if (event.purchase() != null) {
            purchase(event, event.purchase());
        } else if (event.customer() != null) {
            sync.customer(event.customer(), event);
        } else {
            alerts.raise(Alert.UNKNOWN_CUSTOMER, event.id());
            sync.ignore(event);
        }
    }

    /// A session that is none of our purchases has no effect.
    private void purchase(PaymentEvent event, String session) {
        Optional<Purchase> purchase = gateway.purchase(session);
        if (purchase.isPresent()) {
            sync.purchase(purchase.get(), event);
        } else {
            alerts.raise(Alert.UNKNOWN_CUSTOMER, event.id());
            sync.ignore(event);
        }
    }

    /// `dahlia` of `2026-07-29.dahlia`: versions of one train understand each other.
    private static String train(String version) {
        return version.substring(version.lastIndexOf('.') + 1);
    }
}
