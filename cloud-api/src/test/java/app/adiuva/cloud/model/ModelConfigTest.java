package app.adiuva.cloud.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ModelConfigTest {
    @Test
    void without_a_key_and_a_url_the_built_in_planner_answers() {
        assertFalse(ModelConfig.from(Map.of("OPENAI_API_KEY", "  ")).hasEndpoint());
        assertEquals(ModelConfig.BUILT_IN, ModelConfig.from(Map.of()));
    }

    @Test
    void a_key_or_a_url_is_enough_for_an_endpoint() {
        assertTrue(ModelConfig.from(Map.of("OPENAI_API_KEY", "sk-1")).hasEndpoint());
        ModelConfig local =
                ModelConfig.from(Map.of("OPENAI_BASE_URL", "http://localhost:11434/v1", "OPENAI_MODEL", "llama3.2"));
        assertTrue(local.hasEndpoint());
        assertEquals("llama3.2", local.model());
    }

    @Test
    void refuses_a_url_that_is_none_naming_the_variable_only() {
        for (String url : new String[] {"localhost:11434", "file:///etc/passwd", "http://", "not a url"}) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class, () -> ModelConfig.from(Map.of("OPENAI_BASE_URL", url)));
            assertEquals("OPENAI_BASE_URL must be an http or https URL", refusal.getMessage());
        }
    }

    @Test
    void never_prints_the_key() {
        assertFalse(
                ModelConfig.from(Map.of("OPENAI_API_KEY", "sk-1")).toString().contains("sk-1"));
    }
}
