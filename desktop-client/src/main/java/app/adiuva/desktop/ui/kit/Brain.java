package app.adiuva.desktop.ui.kit;

/// Where the thinking happens, as far as the window shows it.
public enum Brain {
    STARTING,
    READY,
    UNREACHABLE
}
