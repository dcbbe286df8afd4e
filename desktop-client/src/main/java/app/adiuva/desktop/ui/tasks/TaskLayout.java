package app.adiuva.desktop.ui.tasks;

/// How the Tasks screen lays tasks out.
public enum TaskLayout {
    LIST,
    BOARD
}
