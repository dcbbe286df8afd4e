package app.adiuva.desktop;

import app.adiuva.desktop.store.PageLimit;

/// Takes the room away under open records, and gives it back.
public final class FullDisk {
    private FullDisk() {}

    public static void fill(Workspace workspace) {
        PageLimit.fill(workspace.database());
    }

    public static void free(Workspace workspace) {
        PageLimit.free(workspace.database());
    }
}
