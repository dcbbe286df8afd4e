package app.adiuva.desktop.ui.backup;

import app.adiuva.desktop.billing.Plans;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Screen;
import java.util.random.RandomGenerator;

/// The window's backups, wired by hand.
public record BackupFeature(
        Desk desk,
        BackupWatch watch,
        BackupViewModel overview,
        SetupViewModel setup,
        PlaceViewModel place,
        PlanNotice plan,
        CopiesNotice copies,
        ScheduledBackups scheduled) {
    /// @param random picks the words that a set-up asks for
    /// @param replaced called when other records have taken the place of those that were open
    public static BackupFeature wire(Desk desk, Vault vault, Plans plans, RandomGenerator random, Runnable replaced) {
        BackupWatch watch = new BackupWatch(desk, vault);
        BackupWork work = new BackupWork(desk.runner(), System::nanoTime);
        BackupViewModel overview = new BackupViewModel(desk, vault, watch, work, replaced);
        return new BackupFeature(
                desk,
                watch,
                overview,
                new SetupViewModel(desk.runner(), vault, random),
                new PlaceViewModel(work, vault, overview::moved),
                new PlanNotice(desk, plans),
                new CopiesNotice(desk, vault),
                new ScheduledBackups(desk, vault, overview));
    }

    /// Asks what is being done to stop, because the window closes.
    public void stop() {
        overview.work().stop();
    }

    /// Made when it is first shown.
    public Screen screen() {
        return new BackupView(overview, setup, place, plan, copies, desk);
    }
}
