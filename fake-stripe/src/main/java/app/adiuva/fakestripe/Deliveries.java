package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The events and their way to the webhook. Held back until a test delivers them, or sent by themselves. Thread-safe.
public final class Deliveries implements AutoCloseable {
    private static final String API_VERSION = "2026-07-29.dahlia";
    private static final int MOST_TRIES = 10;

    private final Ledger ledger;
    private final List<FakeEvent> all = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fake-stripe-webhooks").factory());
    private volatile InstantSource signingClock;
    private volatile @Nullable URI url;
    private volatile String secret = "";
    private volatile @Nullable Trouble automatic;

    Deliveries(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.signingClock = clock;
    }

    /// How badly events travel.
    ///
    /// @param copies how often each is sent, at least once
    /// @param lost one in so many is never sent; 0 for none
    public record Trouble(int copies, int lost) {
        public static final Trouble NONE = new Trouble(1, 0);
    }

    /// Where events go to.
    public void to(URI webhook, String signingSecret) {
        url = webhook;
        secret = signingSecret;
    }

    /// Sends every event from now on by itself, in another thread, until it is accepted.
    public void automatically(Trouble trouble) {
        automatic = trouble;
    }

    /// Signs with this time instead of the virtual one; for a cloud that goes by the real time.
    public void signAt(InstantSource clock) {
        signingClock = clock;
    }

    /// Everything that has happened, oldest first.
    public List<FakeEvent> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    /// Posts an event once.
    ///
    /// @return the status of the answer
    public int deliver(FakeEvent event) {
        return post(event.body(), signature(event.body(), secret));
    }

    /// Posts a body with a header as they are.
    public int post(String body, String signature) {
        if (url == null) {
            throw new IllegalStateException("no webhook is set");
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while delivering", e);
        }
    }

    /// Posts all events that have happened, each as often as `trouble` says, in an order that only the seed decides.
    public void deliverShuffled(Trouble trouble, Random random) {
        List<FakeEvent> mail = new ArrayList<>();
        for (FakeEvent event : all()) {
            if (trouble.lost() == 0 || random.nextInt(trouble.lost()) != 0) {
                mail.addAll(Collections.nCopies(trouble.copies(), event));
            }
        }
        Collections.shuffle(mail, random);
        mail.forEach(this::deliverUntilAccepted);
    }

    /// The header `Stripe-Signature` of a body.
    public String signature(String body, String signingSecret) {
        long time = signingClock.instant().getEpochSecond();
        return "t=" + time + ",v1=" + hmac(signingSecret, time + "." + body);
    }

    /// Something happened to this object.
    void record(String type, ObjectNode object) {
        ObjectNode event = ledger.create("evt", "event");
        event.put("type", type).put("api_version", API_VERSION).put("pending_webhooks", 1);
        event.putObject("data").set("object", StripeApi.shown(object));
        FakeEvent happened = new FakeEvent(event.get("id").asText(), type, event.toString());
        all.add(happened);
        Trouble trouble = automatic;
        if (trouble != null && (trouble.lost() == 0 || all.size() % trouble.lost() != 0)) {
            for (int i = 0; i < trouble.copies(); i++) {
                var _ = sender.submit(() -> deliverUntilAccepted(happened));
            }
        }
    }

    private void deliverUntilAccepted(FakeEvent event) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (deliver(event) < 300) {
                return;
            }
        }
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
        http.shutdownNow();
    }
}
