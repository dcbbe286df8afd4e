package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.suggestion.SuggestionKind;
import app.adiuva.contracts.suggestion.SuggestionRequest;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import app.adiuva.contracts.suggestion.ThoughtText;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.suggestion.ThoughtsToAsk.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks the cloud about thoughts of which the rules were unsure, a few at a time, if the user allows it. What it says
/// waits for the user like any suggestion; nothing is made of it without asking. An answer takes longer than a step
/// may,
/// so it is waited for elsewhere. Thread-safe.
public final class CloudReading implements Job {
    /// Thoughts of one request.
    static final int BATCH = 10;

    /// Requests of one day, so that nothing that was imported or goes wrong costs without end.
    static final int MOST_A_DAY = 50;

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Database database;
    private final Settings settings;
    private final ThoughtsToAsk waiting;
    private final SuggestionCloud cloud;
    private final Clock clock;
    private final Executor elsewhere;
    private final Runnable changed;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Instant notBefore = Instant.MIN;
    private final AtomicInteger failures = new AtomicInteger();

    /// @param elsewhere where answers are waited for
    /// @param changed hears, on any thread, that there are suggestions that were not there before
    public CloudReading(
            Database database,
            Settings settings,
            SuggestionCloud cloud,
            Clock clock,
            Executor elsewhere,
            Runnable changed) {
        this.database = database;
        this.settings = settings;
        this.waiting = new ThoughtsToAsk(database, clock);
        this.cloud = cloud;
        this.clock = clock;
        this.elsewhere = elsewhere;
        this.changed = changed;
    }

    @Override
    public String name() {
        return "thoughts.ask";
    }

    @Override
    public Duration step() {
        if (busy.get()) {
            return SOON;
        }
        Instant now = clock.instant();
        if (waiting.isEmpty() || !isAllowed()) {
            return PAUSE;
        }
        if (now.isBefore(notBefore)) {
            Duration wait = Duration.between(now, notBefore);
            return wait.compareTo(PAUSE) < 0 ? wait : PAUSE;
        }
        if (askedToday() >= MOST_A_DAY) {
            return PAUSE;
        }
        List<Asked> claimed = waiting.claim(BATCH, QUIET);
        if (!claimed.isEmpty()) {
            busy.set(true);
            elsewhere.execute(() -> inTheBackground(claimed));
        }
        return claimed.isEmpty() ? PAUSE : SOON;
    }

    /// Asks now about all that waits, within the day's bound, and waits for it.
    ///
    /// @return how many thoughts were asked about
    /// @throws CloudFailure when there is no answer; what waits goes on waiting
    public int askNow() {
        int asked = 0;
        while (isAllowed() && askedToday() < MOST_A_DAY) {
            List<Asked> claimed = waiting.claim(BATCH, Duration.ZERO);
            if (claimed.isEmpty()) {
                break;
            }
            ask(claimed);
            asked += claimed.size();
        }
        return asked;
    }

    /// What was to be asked about while it was allowed is not asked about later, when it is allowed again.
    private boolean isAllowed() {
        boolean allowed = SuggestionSettings.of(settings).asksCloud();
        if (!allowed && !waiting.isEmpty()) {
            waiting.clear();
        }
        return allowed;
    }

    private void inTheBackground(List<Asked> claimed) {
        try {
            ask(claimed);
            failures.set(0);
        } catch (CloudFailure failure) {
            notBefore = clock.instant().plus(AskingPause.after(failure, failures.incrementAndGet()));
        } catch (RuntimeException trouble) {
            notBefore = clock.instant().plus(AskingPause.AFTER_TROUBLE);
        } finally {
            busy.set(false);
        }
    }

    private void ask(List<Asked> claimed) {
        SuggestionSettings allowed = SuggestionSettings.of(settings);
        List<String> tags = allowed.tags() ? waiting.tags() : List.of();
        SuggestionResponse answer;
        try {
            answer = cloud.ask(request(claimed, tags, allowed));
        } catch (CloudFailure failure) {
            if (AskingPause.wasHeard(failure)) {
                waiting.release(claimed);
            } else {
                waiting.putBack(claimed);
            }
            throw failure;
        }
        CloudFindings usable = new CloudFindings(tags, LocalDate.now(clock));
        if (!waiting.answered(claimed, wished(usable.of(answer, claimed), allowed))
                .isEmpty()) {
            changed.run();
        }
    }

    private static List<List<Finding>> wished(List<List<Finding>> findings, SuggestionSettings allowed) {
        return findings.stream()
                .map(ofOne -> ofOne.stream()
                        .filter(finding -> allowed.wants(finding.proposal()))
                        .toList())
                .toList();
    }

    private SuggestionRequest request(List<Asked> claimed, List<String> tags, SuggestionSettings allowed) {
        List<SuggestionKind> kinds = new ArrayList<>();
        if (allowed.tasks() != SuggestionSettings.Mode.OFF) {
            kinds.add(SuggestionKind.TASK);
        }
        if (allowed.tags()) {
            kinds.add(SuggestionKind.TAG);
        }
        return new SuggestionRequest(
                claimed.stream()
                        .map(each -> new ThoughtText(each.text(), allowed.tags() ? each.tags() : List.of()))
                        .toList(),
                tags,
                kinds,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
                clock.getZone().getId());
    }

    private long askedToday() {
        Instant midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return database.read(sql -> sql.number(
                "SELECT count(*) FROM egress_ledger WHERE kind = ? AND sent_at >= ?", ApiPaths.SUGGESTIONS, midnight));
    }
}
