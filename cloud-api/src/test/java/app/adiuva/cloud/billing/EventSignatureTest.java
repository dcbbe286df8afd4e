package app.adiuva.cloud.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.config.Secret;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSignatureTest {
    private static final Secret SECRET = new Secret("whsec_1");
    private static final Secret OTHER = new Secret("whsec_2");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final byte[] BODY = "{\"id\":\"evt_1\",\"ü\":1}".getBytes(StandardCharsets.UTF_8);

    @Test
    void says_what_the_provider_says() throws Exception {
        String theirs = Webhook.Signature.generateSignatureHeader(
                new String(BODY, StandardCharsets.UTF_8), "whsec_1", NOW.getEpochSecond());
        assertEquals(theirs, EventSignature.of(BODY, SECRET, NOW));
        assertTrue(EventSignature.holds(BODY, theirs, List.of(SECRET), NOW));
    }

    @Test
    void only_these_bytes_and_this_secret_hold() {
        String header = EventSignature.of(BODY, SECRET, NOW);
        byte[] changed = BODY.clone();
        changed[3] ^= 1;
        assertFalse(EventSignature.holds(changed, header, List.of(SECRET), NOW));
        assertFalse(EventSignature.holds(BODY, header, List.of(OTHER), NOW));
        assertFalse(EventSignature.holds(BODY, header.replace("v1=", "v0="), List.of(SECRET), NOW));
        assertFalse(EventSignature.holds(BODY, header.replaceAll("t=\\d+", "t=1"), List.of(SECRET), NOW));
    }

    @Test
    void the_time_may_be_five_minutes_off_on_either_side() {
        for (long off : new long[] {-300, 300}) {
            String header = EventSignature.of(BODY, SECRET, NOW.plusSeconds(off));
            assertTrue(EventSignature.holds(BODY, header, List.of(SECRET), NOW));
        }
        for (long off : new long[] {-301, 301, 86_400}) {
            String header = EventSignature.of(BODY, SECRET, NOW.plusSeconds(off));
            assertFalse(EventSignature.holds(BODY, header, List.of(SECRET), NOW), off + " s");
        }
    }

    @Test
    void a_secret_is_replaced_without_a_gap() {
        String old = EventSignature.of(BODY, SECRET, NOW);
        String both = EventSignature.of(BODY, OTHER, NOW) + old.substring(old.indexOf(",v1="));
        assertTrue(EventSignature.holds(BODY, both, List.of(SECRET), NOW));
        assertTrue(EventSignature.holds(BODY, both, List.of(OTHER), NOW));
        assertTrue(EventSignature.holds(BODY, old, List.of(OTHER, SECRET), NOW));
    }

    @Test
    void what_is_no_header_does_not_hold() {
        for (String header : new String[] {
            "", ",", "t=", "t=abc,v1=00", "v1=", "t=1,t=2", "t=99999999999999999999,v1=" + "0".repeat(64), "t=-5", "é"
        }) {
            assertFalse(EventSignature.holds(BODY, header, List.of(SECRET), NOW), header);
        }
        assertFalse(EventSignature.holds(BODY, null, List.of(SECRET), NOW));
    }
}
