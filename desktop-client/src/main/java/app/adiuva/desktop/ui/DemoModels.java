package app.adiuva.desktop.ui;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.cloud.ModelShelf;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ProviderKeys;
import java.nio.file.Path;
import java.util.List;

/// The models of a hosted cloud and one key of the user's own, for pictures.
///
/// @param folder where the key is kept while the pictures are drawn
record DemoModels(Path folder) implements ModelShelf {
    @Override
    public ModelOffers models() {
        return new ModelOffers(
                List.of(
                        new ModelOffers.Model("anthropic", "Anthropic", "claude-sonnet-4-5"),
                        new ModelOffers.Model("ollama", "Ollama", "llama3.1:8b"),
                        new ModelOffers.Model("built-in", "Adiuva", "built-in")),
                List.of(
                        new ModelOffers.Provider("openai", "OpenAI", "gpt-4o-mini"),
                        new ModelOffers.Provider("anthropic", "Anthropic", "claude-sonnet-4-5"),
                        new ModelOffers.Provider("google", "Google", "gemini-2.5-flash")),
                true,
                true);
    }

    @Override
    public ProviderKeys keys() {
        ProviderKeys keys = new ProviderKeys(folder.resolve("provider-keys.json"));
        keys.put("openai", new ProviderKey("sk-picture"));
        return keys;
    }
}
