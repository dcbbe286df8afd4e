package app.adiuva.desktop.ui.kit.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.ui.Fx;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownViewTest {
    @Test
    void code_says_its_language_and_is_copied_by_one_click() {
        assertEquals(List.of("java", "int a = 1;\n  a++;"), Fx.call(() -> {
            MarkdownView view = new MarkdownView("```java title=A\nint a = 1;\n  a++;\n```");
            all(view, Button.class).getFirst().fire();
            return List.of(
                    all(view, Labeled.class).getFirst().getText(),
                    Clipboard.getSystemClipboard().getString());
        }));
    }

    @Test
    void a_table_is_a_grid_and_its_words_keep_their_styles() {
        List<String> words = Fx.call(() -> {
            MarkdownView view = new MarkdownView("| Day | Hours |\n|---|--:|\n| **Mon** | 3 |\n| Tue |\n");
            GridPane grid = all(view, GridPane.class).getFirst();
            assertEquals(6, grid.getChildren().size());
            return all(grid, Text.class).stream().map(Text::getText).toList();
        });
        assertEquals(List.of("Day", "Hours", "Mon", "3", "Tue"), words);
    }

    static List<String> hostile() {
        return List.of(
                ">".repeat(10_000) + " deep",
                "> ".repeat(10_000) + "deep",
                "x".repeat(1_000_000),
                "word ".repeat(200_000),
                "*a **b ".repeat(50_000),
                "*".repeat(100_000) + "a" + "*".repeat(100_000),
                "[![".repeat(50_000) + "](a)".repeat(50_000),
                "- a\n".repeat(100_000),
                "- a\n\nb\n\n".repeat(1_000),
                "# a\n".repeat(1_000),
                "```\n```\n".repeat(1_000),
                "|a".repeat(4_000) + "|\n" + "|-".repeat(4_000) + "|\n" + "|\n".repeat(10_000),
                ("|a|b|c|d\n|-|-|-|-\n" + "|\n".repeat(3) + "\n").repeat(1_000),
                "```\n" + "x".repeat(1_000_000));
    }

    /// The best of five: the first showing loads and compiles classes, which happens once in a start.
    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_text_is_shown_before_anyone_notices(String text) {
        long processor = LongStream.range(0, 5)
                .map(_ -> Fx.call(() -> shownAfter(text)))
                .min()
                .orElseThrow();
        assertTrue(processor < 100, "took " + processor + " ms");
    }

    @Test
    void text_that_is_cut_says_how_much_is_missing() {
        List<Labeled> notes = Fx.call(() -> all(new MarkdownView("x".repeat(20_123)), Labeled.class));
        assertTrue(notes.getLast().getText().contains("123"), notes.getLast().getText());
    }

    /// Milliseconds of the processor until it is laid out.
    private static long shownAfter(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        MarkdownView view = new MarkdownView(text);
        Scene scene = new Scene(view, 700, 600);
        view.applyCss();
        view.layout();
        assertEquals(scene, view.getScene());
        long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        return TimeUnit.NANOSECONDS.toMillis(end - start);
    }

    private static <T extends Node> List<T> all(Parent parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
            if (node instanceof Parent inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }
}
