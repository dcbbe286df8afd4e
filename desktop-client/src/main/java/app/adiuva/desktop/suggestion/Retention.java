package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.job.Job;
import app.adiuva.desktop.settings.Settings;
import app.adiuva.desktop.store.Database;
import app.adiuva.desktop.store.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Once a day removes what the app made by itself and nobody asked for any longer. Thoughts and tasks stay for ever.
/// Used by the thread of the jobs.
public final class Retention implements Job {
    /// Days after which a suggestion that nobody decided is put away.
    public static final String SUGGESTIONS = "retention_suggestions_days";

    /// Days after which a check-in that the user asked for is removed.
    public static final String ANALYSES = "retention_analyses_days";

    /// Days after which a check-in that came by itself is removed.
    public static final String SCHEDULED = "retention_scheduled_days";

    public static final int USUAL_SUGGESTIONS = 90;
    public static final int USUAL_ANALYSES = 30;
    public static final int USUAL_SCHEDULED = 7;

    /// Not the newest finished check-in before `now`, which knows what was told already.
    private static final String NOT_THE_NEWEST = "id IS NOT (SELECT id FROM check_ins"
            + " WHERE ended_at IS NOT NULL AND started_at <= ?3 ORDER BY started_at DESC, seq DESC LIMIT 1)";

    private static final String DONE_ON = "retention.done_on";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Database database;
    private final Settings settings;
    private final Clock clock;

    public Retention(Database database, Settings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "thoughts.retention";
    }

    @Override
    public Duration step() {
        String today = LocalDate.now(clock).toString();
        if (!settings.getOrDefault(DONE_ON, "").equals(today)) {
            Instant suggestions = before(SUGGESTIONS, USUAL_SUGGESTIONS);
            Instant analyses = before(ANALYSES, USUAL_ANALYSES);
            Instant scheduled = before(SCHEDULED, USUAL_SCHEDULED);
            database.write(sql -> remove(sql, suggestions, analyses, scheduled));
            settings.put(DONE_ON, today);
        }
        return PAUSE;
    }

    /// The day on which it last did its work; empty when it never did.
    public Optional<LocalDate> last() {
        return settings.get(DONE_ON).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }

    /// The day on which the next is removed; empty when there is nothing that ever will be.
    public Optional<LocalDate> next() {
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = last().filter(today::equals).isPresent() ? today.plusDays(1) : today;
        return database.read(sql -> firstEnd(
                        sql,
                        clock.instant(),
                        days(SUGGESTIONS, USUAL_SUGGESTIONS),
                        days(ANALYSES, USUAL_ANALYSES),
                        days(SCHEDULED, USUAL_SCHEDULED)))
                .map(end -> LocalDate.ofInstant(end, clock.getZone()))
                .map(day -> day.isBefore(earliest) ? earliest : day);
    }

    /// What [#remove] would remove first, and when.
    private static Optional<Instant> firstEnd(
            Sql sql, Instant now, Duration suggestions, Duration analyses, Duration scheduled) {
        return sql.first(
                        """
                        SELECT min(ends) AS ends FROM (
                            SELECT min(created_at) + ?1 AS ends FROM suggestions WHERE deleted_at IS NULL
                            UNION ALL
                            SELECT min(started_at + CASE cause WHEN 'demand' THEN ?2 ELSE ?4 END) FROM check_ins c
                            WHERE NOT EXISTS (SELECT 1 FROM insights i
                                WHERE i.check_in_id = c.id AND i.dismissed_at IS NOT NULL) AND %s)
                        """.formatted(NOT_THE_NEWEST),
                        row -> Optional.ofNullable(row.instantOrNull("ends")),
                        suggestions.toMillis(),
                        analyses.toMillis(),
                        now,
                        scheduled.toMillis())
                .flatMap(end -> end);
    }

    private Instant before(String key, int usual) {
        return clock.instant().minus(days(key, usual));
    }

    private Duration days(String key, int usual) {
        return Duration.ofDays(number(settings.getOrDefault(key, ""), usual));
    }

    private static int number(String stored, int usual) {
        try {
            return Math.clamp(Integer.parseInt(stored), 1, 3_650);
        } catch (NumberFormatException nothingStored) {
            return usual;
        }
    }

    /// A suggestion only goes out of sight: what it proposed is not proposed again. Dismissed insights stay as long as
    /// their check-in for the same reason. The newest check-in keeps all of its insights, or they would be new once
    /// more.
    private int remove(Sql sql, Instant suggestions, Instant analyses, Instant scheduled) {
        Instant now = clock.instant();
        String old =
                "(cause = 'demand' AND started_at < ?1 OR cause <> 'demand' AND started_at < ?2) AND " + NOT_THE_NEWEST;
        sql.update(
                "DELETE FROM insights WHERE dismissed_at IS NULL AND check_in_id IN (SELECT id FROM check_ins WHERE "
                        + old + ")",
                analyses,
                scheduled,
                now);
        sql.update(
                "DELETE FROM check_ins WHERE " + old
                        + " AND NOT EXISTS (SELECT 1 FROM insights i WHERE i.check_in_id = check_ins.id)",
                analyses,
                scheduled,
                now);
        return sql.update(
                "UPDATE suggestions SET deleted_at = ? WHERE deleted_at IS NULL AND created_at < ?", now, suggestions);
    }
}
