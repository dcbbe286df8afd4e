package app.adiuva.desktop.cli.bench;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.Answer;
import app.adiuva.desktop.chat.Ask;
import app.adiuva.desktop.chat.Assistant;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.cloud.Cancellation;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.plan.UndoResult;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.suggestion.ThoughtReading;
import app.adiuva.desktop.task.TaskFilter;
import app.adiuva.desktop.task.TaskSort;
import app.adiuva.desktop.thought.ThoughtFilter;
import app.adiuva.desktop.ui.checkin.CheckInWords;
import java.util.List;
import java.util.stream.IntStream;

/// What a person waits for over many records: all but the drawing. Blocking; for one thread.
final class RecordBench {
    private static final int WARM_UP = 100;
    private static final int PAGE = 300;
    private static final int MOST_FOR_QUICK_SEARCH = 100_000;

    private final BenchRecords records = new BenchRecords();
    private final Workspace workspace;
    private final int thoughts;
    private final int rounds;
    private final String stored;

    /// @param workspace an empty one; it is filled with `thoughts` thoughts
    RecordBench(Workspace workspace, int thoughts, int rounds) {
        this.workspace = workspace;
        this.thoughts = thoughts;
        this.rounds = rounds;
        this.stored = "%,d thoughts".formatted(thoughts);
    }

    List<Measurement> all(CloudConnection cloud) {
        records.fill(workspace, thoughts);
        return List.of(
                captures(),
                searches(),
                undos(),
                list("thoughts", () -> workspace.thoughts().latest(ThoughtFilter.NOT_ARCHIVED, PAGE, null)),
                list("tasks", () -> workspace.tasks().page(TaskFilter.OPEN, TaskSort.DUE, true, PAGE)),
                accepts(),
                checkIns(),
                asks(cloud));
    }

    private Measurement captures() {
        return Measurement.of(
                "capture",
                "thought to disk, " + stored,
                WARM_UP,
                rounds,
                99,
                10,
                i -> workspace.thoughts().capture(records.sentence()));
    }

    private Measurement searches() {
        int limit = thoughts > MOST_FOR_QUICK_SEARCH ? 100 : 50;
        return Measurement.of(
                "search",
                "two words, " + stored,
                WARM_UP,
                rounds,
                95,
                limit,
                i -> workspace.search().find(records.word() + " " + records.word(), 20));
    }

    private Measurement undos() {
        List<String> captured = IntStream.range(0, WARM_UP + rounds)
                .mapToObj(i -> {
                    var _ = workspace.thoughts().capture(records.sentence());
                    return workspace.changes().latest().getLast().id();
                })
                .toList();
        return Measurement.of("undo", "a capture taken back, " + stored, WARM_UP, rounds, 95, 100, i -> {
            if (!(workspace.changes().undo(captured.get(i)) instanceof UndoResult.Undone)) {
                throw new IllegalStateException("a capture could not be taken back");
            }
        });
    }

    /// What a screen reads when it comes to the front.
    private Measurement list(String name, Runnable read) {
        return Measurement.of(
                name,
                "the first %d of the list, %s".formatted(PAGE, stored),
                WARM_UP,
                rounds,
                95,
                100,
                i -> read.run());
    }

    /// The newest thoughts are read first, so those that were only stored do not get in the way.
    private Measurement accepts() {
        int wanted = WARM_UP + rounds;
        for (int i = 0; i < wanted; i++) {
            var _ = workspace.thoughts().capture("Call " + records.word() + " tomorrow at 3pm");
        }
        ThoughtReading reading = workspace.jobs().thoughtReading(Deaf.INSTANCE);
        boolean more = true;
        while (more && workspace.suggestions().count() < wanted) {
            more = reading.step().isZero();
        }
        List<String> open = workspace.suggestions().open(wanted).stream()
                .map(Suggestion::id)
                .toList();
        return Measurement.of("accept", "a suggestion becomes a task, " + stored, WARM_UP, rounds, 95, 300, i -> {
            if (workspace.suggestions().accept(open.get(i)).isEmpty()) {
                throw new IllegalStateException("a suggestion could not be accepted");
            }
        });
    }

    private Measurement checkIns() {
        return Measurement.of(
                "check-in",
                "a look over recent thoughts, " + stored,
                1,
                Math.max(1, rounds / 20),
                95,
                5_000,
                i -> workspace.checkIns().run(CheckIns.Cause.DEMAND, new CheckInWords()));
    }

    private Measurement asks(CloudConnection cloud) {
        Assistant assistant = new Assistant(workspace, cloud);
        return Measurement.of("ask", "sentence in to diff out, warm", 30, rounds, 95, 300, i -> {
            Answer answer = assistant.ask(
                    new Ask.Words(null, "Remind me to call " + records.word() + " tomorrow at 3pm"),
                    Silent.INSTANCE,
                    new Cancellation());
            if (answer.preview() == null) {
                throw new IllegalStateException("the answer had no plan");
            }
        });
    }

    private enum Deaf implements ThoughtReading.Listener {
        INSTANCE;

        @Override
        public void changed() {}

        @Override
        public void created(List<JournalEntry> entries) {}
    }

    private enum Silent implements Assistant.Listener {
        INSTANCE;

        @Override
        public void token(String text) {}

        @Override
        public void notice(String code, String message) {}
    }
}
