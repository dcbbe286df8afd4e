package app.adiuva.desktop.delivery;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressLedger;
import app.adiuva.desktop.delivery.Deliverable.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Hands things over to targets. What leaves this computer is noted in the ledger. Calls block, a minute at most for an
/// address that is slow; interrupting the thread ends them.
public final class Delivery {
    private final EgressLedger ledger;
    private final HttpDelivery http = new HttpDelivery();

    public Delivery(EgressLedger ledger) {
        this.ledger = ledger;
    }

    /// Where it can be found now: a file, an object of a bucket, or where the webhook says it put it.
    ///
    /// @throws DeliveryFailure when it could not be handed over; documents of a bucket may be there in part
    public URI publish(Deliverable deliverable, Target target) {
        return switch (target) {
            case Target.Folder folder -> FileDelivery.intoFolder(deliverable, folder.path());
            case Target.Zip zip -> FileDelivery.asZip(deliverable, zip.path());
            case Target.Git git ->
                git.push()
                        ? noted(deliverable, target, bytes(deliverable), () -> GitDelivery.commit(deliverable, git))
                        : GitDelivery.commit(deliverable, git);
            case Target.Webhook hook -> {
                byte[] body = HttpDelivery.document(deliverable);
                yield noted(deliverable, target, body, () -> http.post(hook, body));
            }
            case Target.Bucket bucket ->
                noted(deliverable, target, bytes(deliverable), () -> http.put(bucket, deliverable));
        };
    }

    private URI noted(Deliverable deliverable, Target target, byte[] body, Supplier<URI> deed) {
        List<String> fields = new ArrayList<>(
                List.of("name", "documents: " + deliverable.documents().size()));
        if (target instanceof Target.Bucket bucket) {
            fields.add("bucket: " + bucket.bucket());
        }
        String entry = ledger.sending(destination(target), EgressEntry.DELIVERY, fields, body);
        try {
            URI where = deed.get();
            ledger.ended(entry, "answered");
            return where;
        } catch (DeliveryFailure failure) {
            ledger.ended(entry, failure.kind().name().toLowerCase(Locale.ROOT));
            throw failure;
        }
    }

    /// Whose computer it is that gets it.
    private static String destination(Target target) {
        return target instanceof Target.Bucket bucket ? Addresses.origin(bucket.endpoint()) : target.where();
    }

    private static byte[] bytes(Deliverable deliverable) {
        return String.join(
                        "", deliverable.documents().stream().map(Document::text).toList())
                .getBytes(StandardCharsets.UTF_8);
    }
}
