package app.adiuva.desktop.cli;

import app.adiuva.desktop.ProfileUnusable;
import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.cloud.AccountFailure;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.delivery.DeliveryFailure;
import app.adiuva.desktop.document.DocumentRefused;
import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.playbook.PlaybookRefused;
import app.adiuva.desktop.settings.SettingsRefused;
import app.adiuva.desktop.store.DatabaseDamaged;
import app.adiuva.desktop.store.DatabaseTooNew;
import app.adiuva.desktop.store.StorageException;
import java.util.Map;

/// Turns whatever ends a verb into an exit status, a word for programs and a sentence for people.
public final class Failures {
    private Failures() {}

    /// @param code a stable word, listed in `docs/cli.md`
    /// @param fields of the document besides `error`, such as the `run` of a playbook that can go on
    public record Report(ExitCode exit, String code, String message, Map<String, String> fields) {
        Report(ExitCode exit, String code, String message) {
            this(exit, code, message, Map.of());
        }

        Report of(String run) {
            return new Report(exit, code, message, Map.of("run", run));
        }
    }

    public static Report of(Throwable failure) {
        return switch (failure) {
            case RunFailed broken -> of(broken.failure()).of(broken.run());
            case CommandFailure known -> new Report(known.exit(), known.code(), known.detail(), known.fields());
            case CloudFailure.Stopped stopped -> new Report(ExitCode.INTERRUPTED, stopped.code(), stopped.detail());
            case CloudFailure cloud -> new Report(ExitCode.NO_ANSWER, cloud.code(), cloud.detail());
            case AccountFailure account ->
                new Report(
                        exit(account.kind()),
                        account.kind().code(),
                        account.kind().words());
            case BackupFailure backup -> new Report(exit(backup.kind()), backup.code(), backup.detail());
            case PlanRefused refused -> new Report(ExitCode.REFUSED, "plan_refused", message(refused));
            case DocumentRefused refused ->
                new Report(ExitCode.USAGE, "document_refused", refused.why().words());
            case PlaybookRefused refused -> new Report(ExitCode.REFUSED, "playbook_refused", refused.detail());
            case DeliveryFailure undelivered ->
                new Report(
                        undelivered.kind() == DeliveryFailure.Kind.UNREACHABLE ? ExitCode.NO_ANSWER : ExitCode.FAILED,
                        "not_delivered",
                        message(undelivered));
            case SettingsRefused refused -> new Report(ExitCode.USAGE, "settings_refused", message(refused));
            case DatabaseDamaged damaged ->
                new Report(
                        ExitCode.DATABASE,
                        "database_damaged",
                        "The database is damaged and could not be opened. It was"
                                + " kept, untouched, as " + damaged.keptAt()
                                + ". Copy a backup to its old place, or start with an"
                                + " empty one: adiuva doctor --fresh");
            case ProfileUnusable profile -> new Report(ExitCode.DATABASE, "profile_unusable", message(profile));
            case DatabaseTooNew tooNew -> new Report(ExitCode.DATABASE, "database_too_new", message(tooNew));
            case StorageException storage ->
                new Report(ExitCode.DATABASE, "database_" + storage.reason().code(), message(storage));
            default -> unexpected(failure);
        };
    }

    private static ExitCode exit(AccountFailure.Kind kind) {
        return switch (kind) {
            case ADDRESS, EMAIL, PASSWORD -> ExitCode.USAGE;
            case NO_CLOUD -> ExitCode.NO_ANSWER;
            case WRONG_PASSWORD, EMAIL_TAKEN, NAMED, NOBODY -> ExitCode.REFUSED;
        };
    }

    private static ExitCode exit(BackupFailure.Kind kind) {
        return switch (kind) {
            case STOPPED -> ExitCode.INTERRUPTED;
            case WEAK_PASSPHRASE -> ExitCode.USAGE;
            case DAMAGED -> ExitCode.FAILED;
            case NO_SPACE, DISK -> ExitCode.DATABASE;
            case NOT_SET_UP,
                    ALREADY_SET_UP,
                    BACKUPS_EXIST,
                    BUSY,
                    WRONG_SECRET,
                    NO_BACKUP,
                    NOTHING_TO_UNDO,
                    NEWEST,
                    FOLDER_NOT_EMPTY,
                    NEWER_APP,
                    ROLLED_BACK,
                    TAKEN_OVER -> ExitCode.REFUSED;
        };
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static Report unexpected(Throwable failure) {
        return new Report(
                ExitCode.FAILED,
                "internal",
                "Something went wrong inside Adiuva ("
                        + failure.getClass().getSimpleName() + " at " + where(failure)
                        + "). What was stored before is kept. `adiuva doctor` may tell more.");
    }

    private static String where(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("app.adiuva")) {
                return simpleName(element.getClassName()) + ":" + element.getLineNumber();
            }
        }
        return "an unknown place";
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
