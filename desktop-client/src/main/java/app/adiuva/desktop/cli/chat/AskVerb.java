package app.adiuva.desktop.cli.chat;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ChatRequest;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.cli.Cost;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.InputText;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cli.change.PlanSettlement;
import app.adiuva.desktop.inbox.Source;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.Preview;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva ask`: one request, its plan, and what becomes of it.
@Command(
        name = "ask",
        description = "Ask for something in your own words. A plan is shown as a diff and applied when you say so.",
        footer = {
            "",
            "Without --apply a plan is applied only after a yes in a terminal; otherwise it is only shown.",
            "Exit codes: 0 answered, 2 the text cannot be taken, 3 no answer from the cloud, 4 the plan was refused,",
            "5 the database cannot be used, 130 stopped."
        })
public final class AskVerb extends Verb.WithJson {
    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What you want; `-` reads standard input.")
    List<String> words = List.of();

    @Option(
            names = "--attach",
            paramLabel = "FILE",
            description = "A text, Markdown or PDF that the question is about; may be given again.")
    List<Path> files = List.of();

    @ArgGroup
    PlanSettlement.@Nullable Choice choice;

    public AskVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        String text = InputText.of(String.join(" ", words), terminal().input(), ChatRequest.MAX_MESSAGE_LENGTH);
        Exchange exchange = new Exchange(session, _ -> {});
        List<String> documents = files.stream()
                .map(file -> session.workspace().documents().keep(file).id())
                .toList();
        Answer answer = exchange.ask(new Ask.Words(null, text, documents, null), json);
        Preview preview = answer.preview();
        List<JournalEntry> applied = preview == null
                ? List.of()
                : new PlanSettlement(session, json, "", Source.CHAT).settle(preview, choice);
        if (json) {
            document(document(answer, applied));
        }
        return ExitCode.DONE;
    }

    private static Map<String, @Nullable Object> document(Answer answer, List<JournalEntry> applied) {
        Map<String, @Nullable Object> document =
                object("response", answer.response(), "agent", answer.agent(), "model", answer.model());
        document.putAll(PlanSettlement.document(answer.preview(), answer.actions(), applied));
        document.put("chat_id", answer.chatId());
        document.put("usage", Cost.document(answer.usage()));
        return document;
    }
}
