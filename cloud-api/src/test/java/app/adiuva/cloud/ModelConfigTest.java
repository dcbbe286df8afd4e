package app.adiuva.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.config.ConfigException;
import app.adiuva.cloud.config.ModelConfig;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModelConfigTest {
    private static ModelConfig read(Map<String, String> variables) {
        return CloudConfig.read(variables).model();
    }

    @Test
    void without_a_key_and_a_url_the_built_in_planner_answers() {
        assertFalse(read(Map.of("OPENAI_API_KEY", "  ")).hasEndpoint());
        assertEquals(ModelConfig.BUILT_IN, read(Map.of()));
    }

    @Test
    void a_key_or_a_url_is_enough_for_an_endpoint() {
        ModelConfig usual = read(Map.of("OPENAI_API_KEY", "sk-1"));
        assertTrue(usual.hasEndpoint());
        assertEquals("https://api.openai.com/v1", usual.endpoint().toString());
        ModelConfig local = read(Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1", "OPENAI_MODEL", "llama3.2"));
        assertTrue(local.hasEndpoint());
        assertEquals("llama3.2", local.model());
    }

    @Test
    void refuses_a_url_that_is_none_naming_the_variable_only() {
        for (String url : new String[] {"localhost:11434", "file:///etc/passwd", "http://", "not a url"}) {
            ConfigException refusal = assertThrows(ConfigException.class, () -> read(Map.of("OPENAI_BASE_URL", url)));
            assertEquals(List.of("OPENAI_BASE_URL must be an http or https address"), refusal.mistakes());
        }
    }

    @Test
    void never_prints_the_key() {
        assertFalse(read(Map.of("OPENAI_API_KEY", "sk-1")).toString().contains("sk-1"));
    }
}
