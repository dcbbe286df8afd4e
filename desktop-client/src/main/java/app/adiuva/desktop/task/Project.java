package app.adiuva.desktop.task;

/// Tasks that belong together under one name.
///
/// @param open how many of them are not done
public record Project(String name, long open) {}
