package app.adiuva.desktop.ui.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.ModelShelf;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ProviderKeys;
import app.adiuva.desktop.ui.Desks;
import app.adiuva.desktop.ui.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelCatalogueTest {
    private static final ModelOffers OFFERS = new ModelOffers(List.of(), List.of(), true, true);

    @TempDir
    Path home;

    @AutoClose
    private Workspace workspace;

    private ProviderKeys keys;

    @BeforeEach
    void open() {
        workspace = Workspace.open(new AppPaths(home), TestWindow.CLOCK);
        keys = new ProviderKeys(home.resolve("own/keys.json"));
    }

    @Test
    void a_key_that_is_kept_while_the_cloud_is_asked_is_there() {
        ModelCatalogue catalogue = new ModelCatalogue(
                Desks.inline(workspace), new Shelf(keys, () -> keys.put("openai", new ProviderKey("sk-own-1"))));
        catalogue.read();
        assertEquals(
                new ModelCatalogue.Known(OFFERS, List.of("openai")),
                catalogue.known().get());
    }

    @Test
    void an_answer_from_before_a_key_was_kept_does_not_take_it_away() {
        Slow runner = new Slow();
        ModelCatalogue catalogue = new ModelCatalogue(Desks.on(workspace, runner), new Shelf(keys, () -> {}));
        catalogue.read();
        assertTrue(catalogue.keep("openai", "sk-own-1", () -> {}));
        runner.deliverNewestFirst();
        assertEquals(
                new ModelCatalogue.Known(OFFERS, List.of("openai")),
                catalogue.known().get());
    }

    @Test
    void a_key_that_cannot_be_written_is_not_called_kept() throws IOException {
        Files.writeString(home.resolve("own"), "no folder");
        AtomicBoolean kept = new AtomicBoolean();
        ModelCatalogue catalogue = new ModelCatalogue(Desks.inline(workspace), new Shelf(keys, () -> {}));
        assertTrue(catalogue.keep("openai", "sk-own-1", () -> kept.set(true)));
        assertFalse(kept.get());
    }

    /// @param whenAsked runs before the cloud answers
    private record Shelf(ProviderKeys keys, Runnable whenAsked) implements ModelShelf {
        @Override
        public ModelOffers models() {
            whenAsked.run();
            return OFFERS;
        }
    }

    /// Works at once and answers when the test says so.
    private static final class Slow extends Desks.Inline {
        private final List<Runnable> answers = new ArrayList<>();

        @Override
        public <T> Running run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            List<Runnable> answer = new ArrayList<>();
            super.run(
                    work,
                    result -> answer.add(() -> done.accept(result)),
                    failure -> answer.add(() -> failed.accept(failure)));
            answers.addAll(answer);
            return () -> answers.removeAll(answer);
        }

        void deliverNewestFirst() {
            while (!answers.isEmpty()) {
                answers.removeLast().run();
            }
        }
    }
}
