package app.adiuva.desktop.cli.account;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the verbs about the account share: how it stands, and changes of it that no backup is cut by.
abstract class AccountWork extends Verb.WithJson {
    AccountWork(Session session) {
        super(session);
    }

    CloudAccounts accounts() {
        return new CloudAccounts(session.paths(), session.environment(), session.clock(), session.egress());
    }

    <T> T betweenBackups(Supplier<T> change) {
        return new Backups(session.paths(), session.cloud(), session.clock()).betweenRuns(change);
    }

    /// Lets what waited for a sign-in or a cloud go out.
    void wakeQuestions() {
        session.workspace().outbox().signedIn();
    }

    int waiting() {
        return session.workspace().outbox().all().size();
    }

    void show() {
        AccountStanding standing = accounts().standing();
        if (json) {
            document(row(standing));
            return;
        }
        terminal().line(words(standing));
        if (standing.named()) {
            terminal().line("ADIUVA_CLOUD_URL names this cloud; it wins over what is chosen here.");
        }
        int waiting = waiting();
        if (waiting > 0) {
            terminal().line(waiting + (waiting == 1 ? " question waits" : " questions wait") + "; see adiuva outbox.");
        }
    }

    private String words(AccountStanding standing) {
        return switch (standing.access()) {
            case NOT_NEEDED -> "This computer answers. It needs no account.";
            case SILENT -> "The cloud at " + standing.url() + " answers, with an account made for this computer.";
            case SIGNED_IN ->
                "Signed in at " + standing.url() + " as " + standing.email() + ".\nThe token in use ends "
                        + session.rows().time(ending(standing)) + " and is renewed by itself.";
            case SIGNED_OUT ->
                "Not signed in at " + standing.url() + (standing.email() == null ? "" : " (" + standing.email() + ")")
                        + ". Sign in: adiuva account sign-in --email NAME@EXAMPLE.COM";
        };
    }

    private static Instant ending(AccountStanding standing) {
        return standing.tokenUntil() == null ? Instant.EPOCH : standing.tokenUntil();
    }

    private Map<String, @Nullable Object> row(AccountStanding standing) {
        return object(
                "cloud", standing.url().isEmpty() ? null : standing.url(),
                "named_by_variable", standing.named(),
                "access", standing.access().name().toLowerCase(Locale.ROOT),
                "email", standing.email(),
                "token_until",
                        standing.tokenUntil() == null ? null : session.rows().time(standing.tokenUntil()),
                "waiting_questions", waiting());
    }
}
