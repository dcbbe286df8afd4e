package app.adiuva.desktop.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The model all-MiniLM-L6-v2, which is made for English and sees about the first 1,000 characters. Native code, about
/// 200 MB of memory and a second to load, so it is loaded when first used. Confined to one thread.
public final class MiniLm implements Embedder {
    private static final int SEEN = 1_200;

    private @Nullable EmbeddingModel model;

    @Override
    public List<float[]> embed(List<String> texts) {
        List<TextSegment> segments = texts.stream()
                .map(text -> TextSegment.from(text.substring(0, Math.min(SEEN, text.length()))))
                .toList();
        return loaded().embedAll(segments).content().stream()
                .map(Embedding::vector)
                .toList();
    }

    private EmbeddingModel loaded() {
        if (model == null) {
            try {
                model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
            } catch (RuntimeException | LinkageError notHere) {
                throw new EmbedderUnusable(notHere);
            }
        }
        return model;
    }
}
