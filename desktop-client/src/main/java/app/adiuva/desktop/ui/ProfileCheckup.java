package app.adiuva.desktop.ui;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Version;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.cloud.CloudConnection;
import app.adiuva.desktop.doctor.Chores;
import app.adiuva.desktop.doctor.Doctor;
import app.adiuva.desktop.ui.health.Checkup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// The state of the open profile.
record ProfileCheckup(AppPaths paths, Map<String, String> environment, Workspace workspace, CloudConnection cloud)
        implements Checkup {
    @Override
    public Facts facts() {
        try {
            return new Facts(
                    paths.database().toString(),
                    Files.size(paths.database()),
                    Files.getFileStore(paths.home()).getUsableSpace(),
                    paths.cloudDir().toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Chores chores() {
        return Chores.of(workspace);
    }

    @Override
    public List<String> database(Progress progress) {
        return workspace.integrityProblems(progress::reached);
    }

    @Override
    public String report() {
        Doctor doctor = new Doctor(
                paths,
                environment,
                workspace.clock(),
                () -> workspace,
                () -> cloud,
                failure -> failure.getClass().getSimpleName());
        return Doctor.report(Version.CURRENT, doctor.examine());
    }
}
