package app.adiuva.desktop.attachment;

/// A file that was not attached.
///
/// @param name of the file, as it was offered
public record Refusal(String name, AttachmentRefused.Reason reason) {}
