package app.adiuva.cloud.model;

import app.adiuva.cloud.model.provider.OpenAi;
import app.adiuva.cloud.model.provider.Wire;
import java.io.IOException;

final class OpenAiContractTest extends ProviderContract {
    OpenAiContractTest() throws IOException {
        super(new OpenAi(), Wire.OPENAI);
    }
}
