package app.adiuva.desktop.filter;

/// A filter line that the user gave a name.
public record SavedView(String id, String name, String query) {}
