package app.adiuva.desktop.embedding;

import java.util.List;

/// Turns texts into vectors: texts that mean the same have vectors in the same direction.
public interface Embedder {
    /// @return a vector of 384 numbers for each text
    /// @throws EmbedderUnusable if it does not work on this computer
    List<float[]> embed(List<String> texts);

    /// The model cannot be loaded here.
    final class EmbedderUnusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EmbedderUnusable(Throwable cause) {
            super("the model that reads thoughts cannot be loaded here", cause);
        }
    }
}
