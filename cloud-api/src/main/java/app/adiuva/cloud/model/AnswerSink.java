package app.adiuva.cloud.model;

/// Where the text of an answer goes while a model writes it. Thread-safe.
public interface AnswerSink {
    /// For text that nobody needs.
    AnswerSink NONE = new AnswerSink() {
        @Override
        public void add(String piece) {}

        @Override
        public boolean isSeen() {
            return false;
        }

        @Override
        public void takeBack() {}
    };

    void add(String piece);

    /// Whether the user has read what was added by now: then no other model can begin anew.
    boolean isSeen();

    /// Drops what was added since the model was asked, because another one begins anew. Only for text that nobody sees.
    void takeBack();
}
