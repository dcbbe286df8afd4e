package app.adiuva.desktop.ui;

import app.adiuva.desktop.cloud.AccountStanding;
import app.adiuva.desktop.cloud.CloudAccounts;
import app.adiuva.desktop.ui.account.AccountDesk;

/// The account in the pictures: none. Nothing changes.
record DemoAccount() implements AccountDesk {
    @Override
    public AccountStanding standing() {
        return AccountStanding.HERE;
    }

    @Override
    public void check() {}

    @Override
    public void enter(boolean create, CloudAccounts.Claim claim) {}

    @Override
    public boolean leave() {
        return true;
    }

    @Override
    public int waiting() {
        return 0;
    }

    @Override
    public boolean wake() {
        return true;
    }

    @Override
    public void onSignInNeeded(Runnable listener) {}
}
