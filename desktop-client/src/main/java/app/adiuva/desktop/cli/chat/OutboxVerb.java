package app.adiuva.desktop.cli.chat;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.chat.OutboxJob;
import app.adiuva.desktop.chat.Waiting;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva outbox`: the questions that wait for the cloud.
@Command(
        name = "outbox",
        description = "Questions that have no answer yet. An open window sends them when each is due.",
        footer = {
            "",
            "--send asks each of them once, now. Answers are kept in their conversations; plans wait there for a yes.",
            "Exit codes: 0 listed, or nothing waits after --send; 3 some still wait after --send; 5 the database cannot",
            "be used."
        })
public final class OutboxVerb extends Verb.WithJson {
    @Option(names = "--send", description = "Sends them now.")
    boolean send;

    public OutboxVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        if (send) {
            send();
        }
        List<Waiting> waiting = session.workspace().outbox().all();
        list(waiting, this::row, "Nothing waits.", List.of("ID", "NEXT", "REASON", "QUESTION"), this::line);
        return send && !waiting.isEmpty() ? ExitCode.NO_ANSWER : ExitCode.DONE;
    }

    private void send() {
        List<Waiting> waiting = session.workspace().outbox().all();
        waiting.forEach(question -> session.workspace().outbox().sendNow(question.messageId()));
        OutboxJob job = new OutboxJob(session.workspace(), session.assistant(), Runnable::run, _ -> {});
        waiting.forEach(_ -> job.step());
    }

    private List<String> line(Waiting question) {
        return List.of(
                ShortId.of(question.messageId()),
                String.valueOf(session.rows().time(question.notBefore())).substring(0, 16),
                question.reason(),
                DiffPrinter.shortened(question.content()));
    }

    private Map<String, @Nullable Object> row(Waiting question) {
        return object(
                "id", question.messageId(),
                "chat_id", question.chatId(),
                "question", question.content(),
                "reason", question.reason(),
                "attempts", question.attempts(),
                "queued_at", session.rows().time(question.queuedAt()),
                "not_before", session.rows().time(question.notBefore()));
    }
}
