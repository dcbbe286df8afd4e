package app.adiuva.desktop.ui.checkin;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.checkin.CheckInProposals;

/// What check-ins say of what they propose.
public final class CheckInWords implements CheckInProposals.Words {
    @Override
    public String overdue(int tasks) {
        return text("checkin.overdue", tasks);
    }

    @Override
    public String overdueWhy() {
        return text("checkin.overdue.why");
    }

    @Override
    public String recurring(String subject) {
        return text("insight.recurring", subject);
    }

    @Override
    public String recurringTask(String subject) {
        return text("checkin.recurring.task", subject);
    }

    @Override
    public String recurringWhy(int thoughts) {
        return text("insight.recurring.why", thoughts);
    }
}
