package app.adiuva.desktop.ui.health;

import app.adiuva.desktop.doctor.Chores;
import java.util.List;

/// Where the state of the profile is found out. Blocking: call it inside a
/// [app.adiuva.desktop.ui.kit.TaskRunner].
public interface Checkup {
    /// What is known at once.
    Facts facts();

    /// How the work stands that goes on by itself.
    Chores chores();

    /// Reads the whole database, a table at a time, until it is done or its thread is interrupted.
    ///
    /// @param progress hears after each table
    /// @return what is wrong, empty for a sound database
    List<String> database(Progress progress);

    /// The findings of `adiuva doctor` in English, without anything that the user wrote.
    String report();

    /// @param database its file
    /// @param bytes the size of that file
    /// @param free bytes left on its disk
    /// @param logs the folder of the local cloud with its logs
    record Facts(String database, long bytes, long free, String logs) {}

    /// Hears how far a check is; on any thread.
    interface Progress {
        void reached(int done, int of);
    }
}
