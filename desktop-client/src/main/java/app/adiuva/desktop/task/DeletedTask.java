package app.adiuva.desktop.task;

/// A task in the trash.
///
/// @param deletion id of the journal entry that put it there, and can take it back
public record DeletedTask(Task task, String deletion) {}
