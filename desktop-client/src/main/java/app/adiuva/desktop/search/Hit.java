package app.adiuva.desktop.search;

/// Something that was found.
///
/// @param kind `task`, `thought`, `event`, `mail`, `document` or `message`
/// @param title empty for kinds without one
/// @param snippet the words around the match, on one line
/// @param score higher is better; comparable within one search only
public record Hit(String kind, String id, String title, String snippet, double score) {}
