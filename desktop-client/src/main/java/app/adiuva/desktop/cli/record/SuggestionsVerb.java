package app.adiuva.desktop.cli.record;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.DiffPrinter;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.ShortId;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.plan.JournalEntry;
import app.adiuva.desktop.suggestion.Finding;
import app.adiuva.desktop.suggestion.Proposal;
import app.adiuva.desktop.suggestion.Suggestion;
import app.adiuva.desktop.suggestion.SuggestionSettings;
import app.adiuva.desktop.suggestion.Suggestions;
import app.adiuva.desktop.suggestion.ThoughtReading;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `adiuva suggestions`: the tasks and tags that were read out of thoughts, and the user's yes or no.
@Command(
        name = "suggestions",
        customSynopsis =
                "adiuva suggestions [--json] [--limit=N] [--cloud] [accept|reject|edit ID [--title=TEXT] [--due=DAY]]",
        description =
                "Tasks and tags read out of your thoughts, newest first. Nothing leaves this computer without --cloud.",
        footer = {
            "",
            "Exit codes: 0 listed or done, 2 no ID, nothing to edit, or an option that does not belong, 3 the cloud gave no answer,",
            "4 no such suggestion waits, or --cloud without leave,",
            "5 the database cannot be used."
        })
public final class SuggestionsVerb extends Verb.WithJson {
    private static final int DEPTH = 100_000;

    @Parameters(index = "0", arity = "0..1", paramLabel = "accept|reject|edit", description = "What to do with one.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "From this verb's table.")
    @Nullable
    String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "edit: the task's title, or the tag.")
    @Nullable
    String title;

    @Option(names = "--due", paramLabel = "DAY", description = "edit: the day the task is due, such as 2026-12-24.")
    @Nullable
    LocalDate due;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most N suggestions (50).")
    int limit = 50;

    @Option(
            names = "--cloud",
            description =
                    "First ask the cloud about thoughts of which the rules are unsure, if your settings allow it.")
    boolean cloud;

    /// The word as it is typed.
    enum Wish {
        accept,
        reject,
        edit
    }

    public SuggestionsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        atLeastOne("--limit", limit);
        requireFitting();
        readThoughts();
        if (cloud) {
            askCloud();
        }
        Suggestions suggestions = session.workspace().suggestions();
        if (wish == null) {
            list(
                    suggestions.open(limit),
                    SuggestionsVerb::row,
                    "No suggestion waits.",
                    List.of("", "SUGGESTION", "DUE", "SOURCE", "READ FROM", "ID"),
                    SuggestionsVerb::line);
            return ExitCode.DONE;
        }
        Suggestion suggestion = found(suggestions, needed(id, wish + " needs an ID; `adiuva suggestions` lists them."));
        switch (wish) {
            case accept -> report(suggestions.accept(suggestion.id()));
            case edit ->
                report(suggestions.accept(
                        suggestion.id(), edited(suggestion.finding().proposal())));
            case reject -> {
                suggestions.reject(suggestion.id());
                if (json) {
                    document(object("rejected", suggestion.id()));
                } else {
                    terminal().line("Rejected. It will not be suggested again.");
                }
            }
        }
        return ExitCode.DONE;
    }

    /// Refuses options that would be left aside, before anything is done.
    private void requireFitting() {
        if (wish != Wish.edit && (title != null || due != null)) {
            throw usage("--title and --due are options of edit.");
        }
        if (wish == Wish.edit && title == null && due == null) {
            throw usage("edit needs --title, --due or both.");
        }
    }

    private static CommandFailure usage(String words) {
        return new CommandFailure(ExitCode.USAGE, "usage", words + " Nothing was done.");
    }

    /// What no window has looked at yet.
    private void readThoughts() {
        ThoughtReading reading = session.workspace().jobs().thoughtReading(new ThoughtReading.Listener() {
            @Override
            public void changed() {}

            @Override
            public void created(List<JournalEntry> entries) {
                if (!json) {
                    entries.forEach(entry -> terminal()
                            .line("Made by your settings: " + entry.diff().title()));
                }
            }
        });
        Duration next = Duration.ZERO;
        while (next.isZero()) {
            next = reading.step();
        }
    }

    private void askCloud() {
        if (!SuggestionSettings.of(session.workspace().settings()).cloud()) {
            throw new CommandFailure(
                    ExitCode.REFUSED,
                    "not_allowed",
                    "Your settings do not allow it. Nothing was sent. Allow it in the window under Settings, Thoughts.");
        }
        session.workspace()
                .jobs()
                .cloudReading(session.cloud(), Runnable::run, () -> {})
                .askNow();
    }

    private static Suggestion found(Suggestions suggestions, String given) {
        return ShortId.one(suggestions.open(DEPTH), Suggestion::id, given)
                .orElseThrow(() ->
                        new CommandFailure(ExitCode.REFUSED, "no_suggestion", "No suggestion with this ID waits."));
    }

    private Proposal edited(Proposal before) {
        return switch (before) {
            case Proposal.NewTag tag -> {
                if (due != null) {
                    throw usage("A tag has no day: --due is for a task.");
                }
                yield new Proposal.NewTag(Objects.requireNonNullElse(title, tag.tag()));
            }
            case Proposal.NewTask task -> {
                LocalDate day = due == null ? task.day() : due;
                LocalTime time = task.time();
                yield new Proposal.NewTask(Objects.requireNonNullElse(title, task.title()), day, time);
            }
        };
    }

    private void report(List<JournalEntry> entries) {
        if (json) {
            document(object(
                    "applied", entries.stream().map(session.rows()::entry).toList()));
        } else {
            entries.forEach(entry -> terminal().line("Done: " + entry.diff().title()));
        }
    }

    private static List<String> line(Suggestion suggestion) {
        Finding finding = suggestion.finding();
        boolean task = finding.proposal() instanceof Proposal.NewTask;
        return List.of(
                suggestion.certainty(),
                DiffPrinter.shortened((task ? "" : "#") + name(finding.proposal())),
                finding.proposal() instanceof Proposal.NewTask made && made.day() != null
                        ? made.day().toString()
                        : "",
                finding.reason().source(),
                DiffPrinter.shortened(finding.words()),
                ShortId.of(suggestion.id()));
    }

    private static String name(Proposal proposal) {
        return switch (proposal) {
            case Proposal.NewTag tag -> tag.tag();
            case Proposal.NewTask task -> task.title();
        };
    }

    private static Map<String, @Nullable Object> row(Suggestion suggestion) {
        Finding finding = suggestion.finding();
        Proposal.NewTask task = finding.proposal() instanceof Proposal.NewTask made ? made : null;
        return object(
                "id", suggestion.id(),
                "thought_id", suggestion.thoughtId(),
                "kind", task == null ? "tag" : "task",
                "title", name(finding.proposal()),
                "day", task == null || task.day() == null ? null : task.day().toString(),
                "time", task == null || task.time() == null ? null : task.time().toString(),
                "confidence", finding.confidence(),
                "certainty", suggestion.certainty(),
                "source", finding.reason().source(),
                "reason", finding.reason().name().toLowerCase(Locale.ROOT),
                "words", finding.words());
    }
}
