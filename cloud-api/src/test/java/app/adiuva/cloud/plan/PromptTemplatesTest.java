package app.adiuva.cloud.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PromptTemplatesTest {
    private final PromptTemplates prompts = PromptTemplates.load(List.of("task_agent", "route"));

    @Test
    void C11_renders_by_id_and_takes_values_as_they_are() {
        String text = prompts.render("task_agent", Map.of("now", "$1 {{agents}} \\"));
        assertTrue(text.startsWith("Agent: task_agent\nNow: $1 {{agents}} \\\n"), text);
    }

    @Test
    void a_prompt_never_goes_out_half_filled() {
        assertThrows(IllegalArgumentException.class, () -> prompts.render("route", Map.of("now", "x")));
        assertThrows(
                IllegalArgumentException.class, () -> prompts.render("task_agent", Map.of("now", "x", "secret", "y")));
        assertThrows(IllegalArgumentException.class, () -> prompts.render("synthesis", Map.of("now", "x")));
    }

    @Test
    void an_id_is_no_path() {
        for (String id : List.of("../application", "Task", "", "a/b", "none_such")) {
            assertThrows(IllegalArgumentException.class, () -> PromptTemplates.load(List.of(id)), id);
        }
        assertEquals(2, prompts.ids().size());
        assertFalse(prompts.ids().contains("synthesis"));
    }
}
