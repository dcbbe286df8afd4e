package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.cloud.model.ModelFailure.Kind;
import app.adiuva.cloud.model.provider.Anthropic;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.Wire;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnthropicContractTest extends ProviderContract {
    AnthropicContractTest() throws IOException {
        super(new Anthropic(), Wire.ANTHROPIC);
    }

    @Test
    void an_answer_may_have_8096_tokens() {
        failureOf(FakeUpstream.answer(500, "application/json", "{}"));
        String body = server.asked.getFirst().body();
        assertEquals(8096, JsonForTests.tree(body).get("max_tokens").asInt());
    }

    @Test
    void errors_of_a_stream_are_told_apart_by_their_type() {
        String error = "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"rate_limit_error\"}}\n\n";
        assertEquals(Kind.RATE_LIMITED, failureOf(FakeUpstream.stream(wire.contentType(), List.of(error))));
    }
}
