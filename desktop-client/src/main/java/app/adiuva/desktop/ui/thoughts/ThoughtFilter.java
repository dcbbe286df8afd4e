package app.adiuva.desktop.ui.thoughts;

/// Which thoughts are listed.
public enum ThoughtFilter {
    ALL,
    INBOX,
    IDEAS,
    ACTIONABLE
}
