package app.adiuva.cloud.chat;

import static app.adiuva.cloud.chat.ScriptedModel.call;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.agent.SampleContext;
import app.adiuva.cloud.chat.work.Router;
import app.adiuva.cloud.model.ModelChain;
import app.adiuva.cloud.model.ModelLink;
import app.adiuva.cloud.plugin.Plugins;
import app.adiuva.cloud.plugin.PluginsNotLoaded;
import app.adiuva.contracts.chat.ChatResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// C19: an agent that comes as a jar.
final class PluginAgentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T14:00:00Z"), ZoneOffset.UTC);
    private static final String TIDES = """
            package tides;

            import app.adiuva.cloud.agent.*;
            import app.adiuva.contracts.plan.*;
            import java.util.*;

            public final class TideAgent implements Agent {
                public String name() { return "tide_agent"; }
                public String description() { return "high and low water"; }
                public List<Tool> tools() {
                    return List.of(
                            new Tool(ToolSpec.named("tides", "Says when the water is high").build(),
                                    (arguments, turn) -> new ToolAnswer.Said("High water at 14:20.")),
                            new Tool(ToolSpec.named("note_tide", "Makes a task").build(), (arguments, turn) -> {
                                turn.propose(PlanAction.create(Table.TASKS, Map.of("title", "Swim")));
                                return new ToolAnswer.Said("Proposed.");
                            }));
                }
            }
            """;

    @TempDir
    private Path folder;

    private final ScriptedModel model = new ScriptedModel();

    @Test
    void answers_with_its_own_prompt_and_tools_and_can_propose_nothing() throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        jar(folder.resolve("plugins/tides.jar"));
        model.routesTo("tide_agent")
                .calls(call("tides", "{}"), call("note_tide", "{}"))
                .says("High water is at 14:20.");
        ModelChain chain = new ModelChain(List.of(new ModelLink("scripted", "The script", model)), CLOCK);
        ChatResponse answer = Assistants.over(chain, Router.Rules.NONE, Plugins.in(folder.resolve("plugins")), CLOCK)
                .answer(SampleContext.request("when is high water?"), new RecordingExchange());
        assertEquals("High water is at 14:20.", answer.response());
        assertEquals("tide_agent", answer.agent());
        assertEquals(List.of(), answer.actions());
        String asked = model.asked.getLast().messages().toString();
        assertTrue(asked.contains("You know the tides"), "the prompt of the jar");
        assertTrue(asked.contains("High water at 14:20."), asked);
        assertTrue(asked.contains("not allowed"), asked);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        PluginsNotLoaded missing = assertThrows(PluginsNotLoaded.class, () -> Plugins.in(folder.resolve("nowhere")));
        assertTrue(String.valueOf(missing.getMessage()).contains("nowhere"));
    }

    private void jar(Path file) throws IOException {
        Path source = Files.writeString(folder.resolve("TideAgent.java"), TIDES);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertEquals(0, failed);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            entry(jar, "tides/TideAgent.class", Files.readAllBytes(classes.resolve("tides/TideAgent.class")));
            entry(jar, "META-INF/services/app.adiuva.cloud.agent.Agent", text("tides.TideAgent"));
            entry(jar, "prompts/tide_agent.md", text("Agent: tide_agent\nNow: {{now}}\n\nYou know the tides."));
        }
    }

    private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        ((OutputStream) jar).write(content);
        jar.closeEntry();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
