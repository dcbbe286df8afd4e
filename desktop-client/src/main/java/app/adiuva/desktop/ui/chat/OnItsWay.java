package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.ui.kit.Desk;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The request that is running, of which there is one at a time, up to what its answer says of itself in the end.
/// JavaFX thread only.
final class OnItsWay {
    private final Desk desk;
    private final Questions questions;
    private final Transcript transcript;
    private final ChatQueries queries;
    private final Listener listener;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable Exchange running;

    /// What the screen does as a request goes on.
    /// @param stored the question is on the disk
    /// @param answered the answer came whole
    /// @param unasked the words of a question that failed before it was on the disk
    /// @param ended nothing is on its way any more
    record Listener(Consumer<Exchange> stored, Runnable answered, Consumer<String> unasked, Runnable ended) {}

    OnItsWay(Desk desk, Questions questions, Transcript transcript, Listener listener) {
        this.desk = desk;
        this.questions = questions;
        this.transcript = transcript;
        this.queries = new ChatQueries(desk.workspace());
        this.listener = listener;
    }

    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /// Sends a question; its exchange has not heard anything yet.
    /// @param chat null in a new conversation
    /// @param shown takes the exchange before anything happens to it
    void run(@Nullable String chat, Ask ask, String question, Consumer<Exchange> shown) {
        Exchange exchange = new Exchange(chat, Bubble.ofUser(question), desk.runner(), listener.stored());
        if (ask instanceof Ask.Again(String questionId)) {
            exchange.question().id().set(questionId);
        }
        running = exchange;
        busy.set(true);
        shown.accept(exchange);
        desk.runner()
                .run(
                        () -> questions.ask(ask, exchange, exchange.cancellation()),
                        whole -> finish(exchange, whole),
                        failure -> fail(exchange, failure));
    }

    /// As [#stop], if the question belongs to this conversation.
    void stopIn(String chatId) {
        if (running != null && chatId.equals(running.chatId())) {
            running.stop();
        }
    }

    /// What arrived so far stays.
    void stop() {
        if (running != null) {
            running.stop();
        }
    }

    private void finish(Exchange exchange, Answer whole) {
        Bubble answer = exchange.answer();
        answer.id().set(whole.messageId());
        answer.replace(whole.response());
        answer.note(Transcript.cost(whole.agent(), whole.model(), whole.usage()));
        answer.state().set(Bubble.State.COMPLETE);
        if (whole.preview() != null && !whole.preview().isEmpty()) {
            transcript.offer(answer, whole.preview());
        }
        learn(exchange);
        listener.answered().run();
        done();
    }

    /// What the disk knows of a question and its answer besides their words.
    private void learn(Exchange exchange) {
        String id = exchange.question().id().get();
        String answer = exchange.answer().id().get();
        if (id == null || answer == null) {
            return;
        }
        desk.runner()
                .run(
                        () -> queries.of(List.of(id, answer)),
                        turns -> turns.forEach(turn -> {
                            Bubble bubble = turn.message().isUser() ? exchange.question() : exchange.answer();
                            bubble.sent().set(turn.message().sent());
                            bubble.versions().set(turn.versions());
                        }),
                        _ -> {});
    }

    private void fail(Exchange exchange, Exception failure) {
        Bubble answer = exchange.answer();
        if (exchange.cancellation().cancelled()) {
            answer.note(text("chat.stopped"));
            answer.state().set(Bubble.State.STOPPED);
        } else {
            Transcript.failed(answer, failure);
            waitVisibly(exchange);
        }
        done();
    }

    private void waitVisibly(Exchange exchange) {
        String id = exchange.question().id().get();
        if (id == null) {
            listener.unasked().accept(exchange.question().text().get());
            return;
        }
        desk.runner()
                .run(
                        () -> desk.workspace().outbox().find(id),
                        found -> found.ifPresent(question -> transcript.waits(exchange.answer(), question)),
                        _ -> {});
    }

    private void done() {
        running = null;
        busy.set(false);
        listener.ended().run();
    }
}
