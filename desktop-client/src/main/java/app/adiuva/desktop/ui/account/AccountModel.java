package app.adiuva.desktop.ui.account;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupFailure;
import app.adiuva.desktop.cloud.AccountFailure;
import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.ui.kit.CloudWords;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which cloud answers and as whom, and the ways to change it. No password is kept here. JavaFX thread only.
public final class AccountModel {
    private final Desk desk;
    private final AccountDesk account;
    private final Runnable changed;
    private final Latest reading;
    private final ObjectProperty<Now> now = new SimpleObjectProperty<>(new Now(AccountStanding.HERE, 0));
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");

    /// @param waiting how many questions wait for the cloud
    public record Now(AccountStanding standing, int waiting) {}

    /// @param changed called when another cloud or another account is in use
    public AccountModel(Desk desk, AccountDesk account, Runnable changed) {
        this.desk = desk;
        this.account = account;
        this.changed = changed;
        this.reading = new Latest(desk.runner());
        account.onSignInNeeded(() -> desk.runner().deliver(this::read));
    }

    public ReadOnlyObjectProperty<Now> now() {
        return now;
    }

    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /// What went wrong last, empty when nothing did.
    ReadOnlyStringProperty problem() {
        return problem;
    }

    /// Shows how it stands, and notices a sign-in that has ended meanwhile.
    public void start() {
        read();
        desk.runner()
                .run(
                        () -> {
                            account.check();
                            return account.standing();
                        },
                        _ -> read(),
                        _ -> read());
    }

    /// Reads how it stands.
    public void read() {
        reading.run(this::look, now::set, _ -> {});
    }

    private Now look() {
        return new Now(account.standing(), account.waiting());
    }

    void forgetProblem() {
        problem.set("");
    }

    /// @param create makes the account first
    /// @param again the password once more; only counts for a new account
    void enter(boolean create, CloudAccounts.Claim claim, String again, Runnable done) {
        if (busy.get()) {
            return;
        }
        if (create && !claim.password().equals(again)) {
            problem.set(text("account.failed.again"));
            return;
        }
        change(() -> account.enter(create, claim), () -> {
            done.run();
            desk.toasts().say(text("account.entered", claim.email().strip()));
        });
    }

    void leave() {
        boolean[] heard = {true};
        change(() -> heard[0] = account.leave(), () -> {
            if (heard[0]) {
                desk.toasts().say(text("account.left"));
            } else {
                desk.toasts().warn(text("account.left.unheard"));
            }
        });
    }

    private void change(Runnable work, Runnable done) {
        busy.set(true);
        problem.set("");
        desk.runner()
                .run(
                        () -> {
                            work.run();
                            return look();
                        },
                        fresh -> {
                            busy.set(false);
                            now.set(fresh);
                            done.run();
                            changed.run();
                        },
                        failure -> {
                            busy.set(false);
                            problem.set(words(failure));
                            read();
                        });
    }

    static String words(Exception failure) {
        return switch (failure) {
            case AccountFailure refused -> words(refused.kind());
            case CloudFailure.Offline _ -> text("account.failed.offline");
            case CloudFailure.RateLimited limited ->
                text("account.failed.limited", limited.retryAfter().toSeconds());
            case CloudFailure cloud -> CloudWords.of(cloud);
            case BackupFailure backup ->
                backup.kind() == BackupFailure.Kind.BUSY ? text("account.failed.backup") : text("trouble.other");
            default -> text("trouble.other");
        };
    }

    private static String words(AccountFailure.Kind kind) {
        return switch (kind) {
            case ADDRESS -> text("account.failed.address");
            case NO_CLOUD -> text("account.failed.no_cloud");
            case WRONG_PASSWORD -> text("account.failed.wrong");
            case EMAIL -> text("account.failed.email");
            case EMAIL_TAKEN -> text("account.failed.taken");
            case PASSWORD -> text("account.failed.password");
            case NAMED -> text("account.failed.named");
            case NOBODY -> text("account.failed.nobody");
        };
    }
}
