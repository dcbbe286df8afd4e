package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.model.ModelFailure.Kind;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Google;
import app.adiuva.cloud.model.provider.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class GoogleContractTest extends ProviderContract {
    GoogleContractTest() throws IOException {
        super(new Google(), Wire.GOOGLE);
    }

    @Test
    void a_refused_key_comes_with_status_400() {
        String body = "{\"error\":{\"code\":400,\"message\":\"API key not valid\",\"status\":\"INVALID_ARGUMENT\","
                + "\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\","
                + "\"reason\":\"API_KEY_INVALID\",\"domain\":\"googleapis.com\"}]}}";
        assertEquals(Kind.KEY_REFUSED, failureOf(FakeUpstream.answer(400, "application/json", body)));
    }

    @Test
    void how_long_to_wait_stands_in_the_body() {
        String body = "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\",\"details\":["
                + "{\"@type\":\"type.googleapis.com/google.rpc.QuotaFailure\"},"
                + "{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\",\"retryDelay\":\"17.5s\"}]}}";
        ModelFailure failure = wholeFailureOf(FakeUpstream.answer(429, "application/json", body));
        assertEquals(new ModelFailure(Kind.RATE_LIMITED, Optional.of(Duration.ofMillis(17_500))), failure);
    }

    @Test
    void a_blocked_prompt_is_refused() {
        String blocked =
                "data: {\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"modelVersion\":\"m\"}\n\n";
        assertEquals(Kind.REQUEST_REFUSED, failureOf(FakeUpstream.stream(wire.contentType(), List.of(blocked))));
    }
}
