package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.cloud.model.ModelFailure.Kind;
import app.adiuva.cloud.model.provider.FakeUpstream;
import app.adiuva.cloud.model.provider.OpenAi;
import app.adiuva.cloud.model.provider.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenAiContractTest extends ProviderContract {
    OpenAiContractTest() throws IOException {
        super(new OpenAi(), Wire.OPENAI);
    }

    @Test
    void an_answer_that_the_providers_filter_cut_is_a_refusal() {
        List<String> events = new ArrayList<>(Wire.OPENAI.start());
        events.add(Wire.OPENAI.text("First, take"));
        Wire.OPENAI.end(false).forEach(event -> events.add(event.replace("\"stop\"", "\"content_filter\"")));
        assertEquals(Kind.REQUEST_REFUSED, failureOf(FakeUpstream.stream(Wire.OPENAI.contentType(), events)));
    }
}
