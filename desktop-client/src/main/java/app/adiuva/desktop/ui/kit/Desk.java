package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.Workspace;

/// What every screen is given: the open records and the shared services of the window.
///
/// @param workspace the open records; called only inside [TaskRunner#run]
public record Desk(
        Workspace workspace, TaskRunner runner, Toasts toasts, Edits edits, Formats formats, Navigator navigator) {}
