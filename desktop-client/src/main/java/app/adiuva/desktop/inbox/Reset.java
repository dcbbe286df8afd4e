package app.adiuva.desktop.inbox;

import app.adiuva.desktop.settings.SettingChange;
import app.adiuva.desktop.settings.Settings;
import java.util.List;

/// Everything that the user has set as at first: the settings, and what agents may do without asking. Blocking.
///
/// @param changes the settings that are not as at first
/// @param allowed what agents would be asked about again
public record Reset(List<SettingChange> changes, List<Policy> allowed) {
    public Reset {
        changes = List.copyOf(changes);
        allowed = List.copyOf(allowed);
    }

    public static Reset of(Settings settings, Policies policies) {
        return new Reset(settings.reset(), policies.allowed());
    }

    public boolean isEmpty() {
        return changes.isEmpty() && allowed.isEmpty();
    }

    /// All of it or nothing.
    public void make(Settings settings, Policies policies) {
        settings.make(changes, sql -> policies.set(sql, allowed, false));
    }

    /// Brings everything back that was set, or nothing.
    public void takeBack(Settings settings, Policies policies) {
        List<SettingChange> back = changes.stream().map(SettingChange::reversed).toList();
        settings.make(back, sql -> policies.set(sql, allowed, true));
    }
}
