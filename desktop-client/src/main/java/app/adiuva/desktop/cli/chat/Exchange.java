package app.adiuva.desktop.cli.chat;

import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.cli.Cost;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cloud.Cancellation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One sentence and its answer on a terminal, streamed as it comes.
final class Exchange {
    private final Session session;
    private final Terminal terminal;
    private final Consumer<String> conversation;

    /// @param conversation hears the id of the conversation when the question is stored there, whether an answer comes
    ///     or not
    Exchange(Session session, Consumer<String> conversation) {
        this.session = session;
        this.terminal = session.terminal();
        this.conversation = conversation;
    }

    /// Asks, and prints the answer as it comes unless `quiet`.
    Answer ask(@Nullable String chatId, String text, boolean quiet) {
        return ask(new Ask.Words(chatId, text), quiet);
    }

    /// Asks, and prints the answer as it comes unless `quiet`.
    Answer ask(Ask ask, boolean quiet) {
        Assistant assistant = session.assistant();
        Cancellation cancellation = new Cancellation();
        Streamed streamed = new Streamed(quiet);
        try {
            Answer answer =
                    session.interrupt().cancelling(cancellation, () -> assistant.ask(ask, streamed, cancellation));
            streamed.whole(answer.response());
            streamed.cost(answer.usage());
            return answer;
        } finally {
            streamed.end();
        }
    }

    /// Passes tokens on as they come.
    private final class Streamed implements Assistant.Listener {
        private final boolean quiet;
        private boolean any;

        Streamed(boolean quiet) {
            this.quiet = quiet;
        }

        @Override
        public void token(String text) {
            if (!quiet) {
                any = true;
                terminal.print(text);
            }
        }

        @Override
        public void notice(String code, String message) {
            if (!quiet && terminal.interactive()) {
                terminal.error(terminal.paint(Paint.FAINT, message));
            }
        }

        @Override
        public void stored(ChatMessage question) {
            conversation.accept(question.chatId());
        }

        /// The text of an answer that did not come in pieces.
        void whole(String response) {
            if (!any) {
                token(response);
            }
        }

        /// What an answer of a paid model took.
        void cost(@Nullable ModelUsage usage) {
            if (usage != null && !quiet && terminal.interactive()) {
                terminal.print("\n" + terminal.paint(Paint.FAINT, Cost.words(usage)));
            }
        }

        /// Ends the line, also under an answer that broke off.
        void end() {
            if (any) {
                terminal.line("");
            }
        }
    }
}
