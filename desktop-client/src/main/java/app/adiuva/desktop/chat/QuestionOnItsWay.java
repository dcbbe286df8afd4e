package app.adiuva.desktop.chat;

/// A question is being sent already; to send it once more would ask and pay twice.
public final class QuestionOnItsWay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QuestionOnItsWay() {
        super("the question is on its way already");
    }
}
