package app.adiuva.desktop.thought;

/// Which thoughts are listed.
public enum ThoughtFilter {
    ALL,
    INBOX,
    IDEAS,
    ACTIONABLE
}
