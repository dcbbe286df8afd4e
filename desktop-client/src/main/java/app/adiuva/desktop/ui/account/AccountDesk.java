package app.adiuva.desktop.ui.account;

import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;

/// The account of the open profile, as the window uses it. All but [#onSignInNeeded] block; failures are
/// [app.adiuva.desktop.cloud.AccountFailure], [app.adiuva.desktop.cloud.CloudFailure] and
/// [app.adiuva.desktop.backup.BackupFailure] while a backup is running.
public interface AccountDesk {
    AccountStanding standing();

    /// Asks the cloud whether the sign-in still holds, which keeps it in use.
    void check();

    /// @param create makes the account first
    void enter(boolean create, CloudAccounts.Claim claim);

    /// @return whether the cloud has heard of it
    boolean leave();

    /// How many questions wait for the cloud.
    int waiting();

    /// Whether the cloud in use answers.
    boolean wake();

    /// @param listener hears, on any thread, that a request needs somebody to sign in
    void onSignInNeeded(Runnable listener);
}
