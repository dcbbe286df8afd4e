package app.adiuva.desktop.ui;

import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.doctor.Chores;
import app.adiuva.desktop.ui.health.Checkup;
import java.util.List;

/// The state of the pretended profile.
record DemoCheckup(Workspace workspace) implements Checkup {
    @Override
    public Facts facts() {
        return new Facts(
                "/home/sam/.local/share/adiuva/adiuva.db",
                1_712_128,
                184_000_000_000L,
                "/home/sam/.local/share/adiuva/cloud");
    }

    @Override
    public Chores chores() {
        return Chores.of(workspace);
    }

    @Override
    public List<String> database(Progress progress) {
        return List.of();
    }

    @Override
    public String report() {
        return "";
    }
}
