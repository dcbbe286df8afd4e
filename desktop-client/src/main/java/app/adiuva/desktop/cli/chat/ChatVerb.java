package app.adiuva.desktop.cli.chat;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Failures;
import app.adiuva.desktop.cli.InputText;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Terminal.Paint;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cli.change.HistoryVerb;
import app.adiuva.desktop.cli.change.PlanApproval;
import app.adiuva.desktop.cli.change.PlanSettlement;
import app.adiuva.desktop.cli.change.UndoVerb;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.plan.Preview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `adiuva chat`: the same as `ask`, as a conversation.
@Command(
        name = "chat",
        description = "Talk in the terminal. Plans are shown and applied when you say so.",
        footer = {"", "Commands: /undo, /history, /help, /quit."})
public final class ChatVerb extends Verb {
    private static final String HELP =
            "Say what you want. /undo takes back what was done last, /history shows changes, /quit leaves.";

    private @Nullable String chatId;

    /// What was said in place of a yes or no to a plan: the next message.
    private @Nullable String carried;

    public ChatVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        terminal().line(HELP);
        while (true) {
            String line = next();
            if (line == null || line.strip().equals("/quit")) {
                return ExitCode.DONE;
            }
            if (!line.isBlank()) {
                answer(line.strip());
            }
        }
    }

    private @Nullable String next() {
        String words = carried;
        carried = null;
        return words != null
                ? words
                : terminal().readLine(terminal().interactive() ? terminal().paint(Paint.BOLD, "› ") : "");
    }

    private void answer(String line) {
        try {
            switch (line) {
                case "/help" -> terminal().line(HELP);
                case "/undo" -> new UndoVerb(session).run();
                case "/history" -> new HistoryVerb(session).run();
                default -> talk(line);
            }
        } catch (CloudFailure.Stopped ended) {
            throw ended;
        } catch (CommandFailure | CloudFailure | PlanRefused problem) {
            terminal().error(Failures.of(problem).message());
        }
    }

    private void talk(String line) {
        if (line.startsWith("/")) {
            terminal().line("There is no " + line + ". " + HELP);
            return;
        }
        Exchange exchange = new Exchange(session, id -> chatId = id);
        Answer answer = exchange.ask(chatId, InputText.typed(line, ChatRequest.MAX_MESSAGE_LENGTH), false);
        Preview preview = answer.preview();
        if (preview != null
                && new PlanSettlement(session, false, "", Source.CHAT)
                        .standing(preview)
                        .isEmpty()) {
            new PlanApproval(session, "").settle(preview, words -> carried = words);
        }
    }
}
