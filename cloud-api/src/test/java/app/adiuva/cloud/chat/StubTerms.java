package app.adiuva.cloud.chat;

import app.adiuva.cloud.model.Meter;
import app.adiuva.contracts.billing.AnswerBudget;

/// The terms of an account that may have everything, in a cloud that is not its own. What they cost is for the test.
abstract class StubTerms implements Terms {
    @Override
    public void requireAgent(String agent) {}

    @Override
    public void requireBatch() {}

    @Override
    public void requireOwnKey() {}

    @Override
    public void requireProviders() {}

    @Override
    public AnswerBudget budget() {
        return FREE.budget();
    }

    @Override
    public boolean isOwners() {
        return false;
    }

    @Override
    public Meter meter() {
        return Meter.FREE;
    }
}
