package app.adiuva.cloud.model;

import app.adiuva.cloud.model.provider.Ollama;
import app.adiuva.cloud.model.provider.Wire;
import java.io.IOException;

final class OllamaContractTest extends ProviderContract {
    OllamaContractTest() throws IOException {
        super(new Ollama(), Wire.OLLAMA);
    }
}
