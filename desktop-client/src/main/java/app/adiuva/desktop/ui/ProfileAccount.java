package app.adiuva.desktop.ui;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.backup.Backups;
import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.ui.account.AccountDesk;

/// The account of the open profile.
record ProfileAccount(CloudAccounts accounts, Backups backups, Workspace workspace, CloudConnection cloud)
        implements AccountDesk {
    @Override
    public AccountStanding standing() {
        return accounts.standing();
    }

    @Override
    public void check() {
        var _ = accounts.check();
    }

    @Override
    public void enter(boolean create, CloudAccounts.Claim claim) {
        var _ = backups.betweenRuns(() -> create ? accounts.register(claim) : accounts.signIn(claim));
        workspace.outbox().signedIn();
    }

    @Override
    public boolean leave() {
        boolean heard = backups.betweenRuns(accounts::signOut);
        workspace.outbox().signedIn();
        return heard;
    }

    @Override
    public int waiting() {
        return workspace.outbox().all().size();
    }

    @Override
    public boolean wake() {
        return cloud.health().ok();
    }

    @Override
    public void onSignInNeeded(Runnable listener) {
        cloud.onSignInNeeded(listener);
    }
}
