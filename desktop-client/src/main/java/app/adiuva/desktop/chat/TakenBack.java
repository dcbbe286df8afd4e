package app.adiuva.desktop.chat;

import org.jspecify.annotations.Nullable;

/// A question that was taken back from the cloud's queue.
///
/// @param chatId its conversation; null when that is gone, because nothing else was said there
/// @param draft the place of the draft in which the disk has its words
public record TakenBack(@Nullable String chatId, String messageId, String words, String draft) {}
