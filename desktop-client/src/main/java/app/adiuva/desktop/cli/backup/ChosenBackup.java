package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.StoredBackup;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.ShortId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The backup that a person means: the latest, one by its number or id, or the last one of a time.
final class ChosenBackup {
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?");

    private ChosenBackup() {}

    /// @param wanted `latest`; a date, whose last backup is meant; a time, before which it was made; a number; or an id
    /// @param all newest first
    /// @param zone of dates and times
    static StoredBackup of(String wanted, List<StoredBackup> all, ZoneId zone) {
        if (wanted.equals("latest")) {
            return all.stream().findFirst().orElseThrow(() -> none("There is no backup yet."));
        }
        if (DATE.matcher(wanted).matches()) {
            Instant end = end(wanted, zone);
            return all.stream()
                    .filter(backup -> backup.created().isBefore(end))
                    .findFirst()
                    .orElseThrow(() -> none("There is no backup of " + wanted + " or before."));
        }
        Optional<StoredBackup> numbered = all.stream()
                .filter(backup -> String.valueOf(backup.sequence()).equals(wanted))
                .findFirst();
        if (numbered.isPresent()) {
            return numbered.get();
        }
        return ShortId.one(all, StoredBackup::id, wanted).orElseThrow(() -> none("There is no backup " + wanted + "."));
    }

    /// The first moment that is too late: the next day's beginning, or the next minute or second.
    private static Instant end(String wanted, ZoneId zone) {
        try {
            if (wanted.length() == 10) {
                return LocalDate.parse(wanted).plusDays(1).atStartOfDay(zone).toInstant();
            }
            LocalDateTime time = LocalDateTime.parse(wanted.replace(' ', 'T'));
            return (wanted.length() == 16 ? time.plusMinutes(1) : time.plusSeconds(1))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new CommandFailure(ExitCode.USAGE, "usage", wanted + " is not a date like 2026-11-21.");
        }
    }

    private static CommandFailure none(String message) {
        return new CommandFailure(
                ExitCode.REFUSED, "backup_no_backup", message + " `adiuva backup list` shows those there are.");
    }
}
