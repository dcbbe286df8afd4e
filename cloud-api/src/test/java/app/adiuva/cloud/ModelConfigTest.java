package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.config.ConfigException;
import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Model;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModelConfigTest {
    private static ModelConfig read(Map<String, String> variables) {
        return CloudConfig.read(variables).model();
    }

    private static List<String> mistakes(Map<String, String> variables) {
        return assertThrows(ConfigException.class, () -> read(variables)).mistakes();
    }

    @Test
    void without_a_key_and_an_address_the_built_in_planner_answers_alone() {
        assertEquals(List.of(), read(Map.of("OPENAI_API_KEY", "  ")).usual());
        assertEquals(
                List.of(),
                read(Map.of("MODELS", "built-in", "OPENAI_API_KEY", "sk-1")).usual());
    }

    @Test
    void without_a_chain_every_provider_with_a_key_or_an_address_is_asked() {
        ModelConfig config = read(Map.of(
                "OLLAMA_BASE_URL", "http://localhost:11434",
                "GOOGLE_API_KEY", "g-1",
                "GOOGLE_MODEL", "gemini-x",
                "OPENAI_API_KEY", "sk-1"));
        List<Model> all = List.of(
                new Model("openai", "gpt-4o-mini"), new Model("google", "gemini-x"), new Model("ollama", "llama3.1"));
        assertEquals(all, config.usual());
        assertEquals(all, config.hard());
    }

    @Test
    void a_chain_names_models_with_and_without_colons_in_their_names() {
        ModelConfig config = read(Map.of(
                "MODELS", "anthropic:claude-sonnet-4-5, ollama:llama3.1:8b, openai, built-in",
                "MODELS_HARD", "anthropic:claude-opus-4-5",
                "MODELS_EASY", "built-in",
                "ANTHROPIC_API_KEY", "a-1",
                "OPENAI_BASE_URL", "http://localhost:8000/v1",
                "OPENAI_MODEL", "qwen"));
        assertEquals(
                List.of(
                        new Model("anthropic", "claude-sonnet-4-5"),
                        new Model("ollama", "llama3.1:8b"),
                        new Model("openai", "qwen")),
                config.usual());
        assertEquals(List.of(new Model("anthropic", "claude-opus-4-5")), config.hard());
        assertEquals(List.of(), config.easy());
    }

    @Test
    void a_chain_that_cannot_work_is_a_mistake_that_says_why() {
        assertEquals(
                List.of("MODELS names anthropic, which needs ANTHROPIC_API_KEY"),
                mistakes(Map.of("MODELS", "anthropic:claude-sonnet-4-5")));
        assertEquals(
                List.of("MODELS_EASY names a provider that there is not;"
                        + " there are openai, anthropic, google, ollama, built-in"),
                mistakes(Map.of("MODELS_EASY", "sk-secret")));
        assertEquals(
                List.of("MODELS must end with built-in, which always answers"),
                mistakes(Map.of("MODELS", "built-in,ollama")));
    }

    @Test
    void reads_the_silence_and_further_settings() {
        ModelConfig config = read(Map.of("MODEL_SILENCE", "5", "OLLAMA_EXTRA", "num_ctx=32768"));
        assertEquals(Duration.ofSeconds(5), config.silence());
        assertEquals(Map.of("num_ctx", "32768"), config.accessTo("ollama").extra());
        assertEquals(Duration.ofSeconds(30), read(Map.of()).silence());
    }

    @Test
    void refuses_an_address_that_is_none_naming_the_variable_only() {
        for (String url : new String[] {"localhost:11434", "file:///etc/passwd", "http://", "not a url"}) {
            assertEquals(
                    List.of("OLLAMA_BASE_URL must be an http or https address"),
                    mistakes(Map.of("OLLAMA_BASE_URL", url)));
        }
    }

    @Test
    void a_folder_of_plug_ins_that_cannot_be_read_is_a_mistake() {
        assertTrue(
                mistakes(Map.of("ADIUVA_PLUGINS", "/no/such/folder")).getFirst().startsWith("ADIUVA_PLUGINS "));
    }

    @Test
    void never_prints_a_key() {
        assertFalse(read(Map.of("OPENAI_API_KEY", "sk-1")).toString().contains("sk-1"));
    }
}
