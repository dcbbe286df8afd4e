package app.adiuva.desktop.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.embedding.RelatedThoughts.Related;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedThoughtsTest {
    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), Clock.systemUTC());
    }

    @Test
    void thoughts_are_related_by_meaning_without_a_common_word_and_say_why() {
        String kitten = capture("The kitten sleeps all day");
        capture("Our cat naps for hours");
        capture("Interest rates rose again");
        capture("Her bike has a flat tyre");
        Understanding job = new Understanding(workspace.embeddings(), new MiniLm(), Duration.ZERO);
        assertEquals(List.of(), workspace.relatedThoughts().of(kitten, 5));
        job.step();
        assertEquals(new Embeddings.Progress(4, 0), workspace.embeddings().progress());
        List<Related> related = workspace.relatedThoughts().of(kitten, 5);
        assertEquals("Our cat naps for hours", related.getFirst().thought().content());
        assertTrue(related.getFirst().alike());
        assertEquals(1, related.size());
    }

    @Test
    void thoughts_are_related_by_rare_words_where_no_model_works() {
        String moss = capture("The gardener warned of moss in the lawn");
        capture("Moss grows where the lawn is wet");
        for (int i = 0; i < 60; i++) {
            capture("the day number " + i + " in the office");
        }
        Embedder broken = _ -> {
            throw new Embedder.EmbedderUnusable(new UnsatisfiedLinkError("no such library"));
        };
        Understanding job = new Understanding(workspace.embeddings(), broken, Duration.ZERO);
        assertThrows(Embedder.EmbedderUnusable.class, job::step);
        assertEquals(Duration.ofMinutes(1), job.step());
        Related found = workspace.relatedThoughts().of(moss, 5).getFirst();
        assertEquals("Moss grows where the lawn is wet", found.thought().content());
        assertEquals(List.of("Moss", "lawn"), found.words());
    }

    @Test
    void the_vectors_follow_what_a_thought_says_pause_and_go_when_they_are_switched_off() {
        String id = capture("one");
        List<String> seen = new ArrayList<>();
        Embedder embedder = texts -> {
            seen.addAll(texts);
            return texts.stream().map(text -> random(text.hashCode())).toList();
        };
        Understanding job = new Understanding(workspace.embeddings(), embedder, Duration.ZERO);
        job.step();
        workspace.changes().perform(List.of(PlanAction.update(Table.THOUGHTS, id, Map.of("content", "two"))));
        job.step();
        assertEquals(List.of("one", "two"), seen);
        workspace.settings().put(Embeddings.SETTING, "paused");
        capture("three");
        job.step();
        assertEquals(new Embeddings.Progress(1, 1), workspace.embeddings().progress());
        workspace.settings().put(Embeddings.SETTING, "off");
        job.step();
        assertEquals(new Embeddings.Progress(0, 2), workspace.embeddings().progress());
        workspace.settings().put(Embeddings.SETTING, "on");
        job.step();
        assertEquals(new Embeddings.Progress(2, 0), workspace.embeddings().progress());
    }

    /// What the signs let through holds nearly all of what comparing everything would find.
    @Test
    void the_nearest_by_signs_hold_nine_of_ten_of_the_nearest_of_all() {
        int count = 5_000;
        workspace
                .changes()
                .perform(IntStream.range(0, count)
                        .mapToObj(i -> PlanAction.create(Table.THOUGHTS, Map.of("content", "thought " + i)))
                        .toList());
        List<float[]> topics =
                IntStream.range(0, 50).mapToObj(i -> random(-1 - i)).toList();
        Map<Long, float[]> vectors = new java.util.HashMap<>();
        Random random = new Random(3);
        for (List<Embeddings.Waiting> batch = workspace.embeddings().waiting(1_000);
                !batch.isEmpty();
                batch = workspace.embeddings().waiting(1_000)) {
            batch.forEach(each -> vectors.put(each.row(), near(topics.get(random.nextInt(50)), random)));
            workspace
                    .embeddings()
                    .store(
                            batch,
                            batch.stream().map(each -> vectors.get(each.row())).toList());
        }
        int found = 0;
        for (long row = 1; row <= 50; row++) {
            byte[] own = Vector.quantised(vectors.get(row));
            long self = row;
            Set<Long> best = vectors.entrySet().stream()
                    .filter(entry -> entry.getKey() != self)
                    .sorted(java.util.Comparator.comparingDouble(
                            entry -> -Vector.cosine(own, Vector.quantised(entry.getValue()))))
                    .limit(10)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Set<Long> near = new HashSet<>(workspace.embeddings().nearest(row, 10).stream()
                    .map(Embeddings.Near::row)
                    .toList());
            near.retainAll(best);
            found += near.size();
        }
        assertTrue(found >= 450, found + " of 500");
    }

    private static float[] near(float[] topic, Random random) {
        float[] vector = new float[topic.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = topic[i] + 1.2f * (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] random(long seed) {
        Random random = new Random(seed);
        float[] vector = new float[Vector.LENGTH];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private String capture(String content) {
        return workspace.thoughts().capture(content).id();
    }
}
