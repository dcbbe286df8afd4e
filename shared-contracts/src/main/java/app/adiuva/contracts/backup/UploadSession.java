package app.adiuva.contracts.backup;

import org.jspecify.annotations.Nullable;

/// A session in which packs are uploaded. While it is open, no pack that it names is collected as garbage.
///
/// @param expiresAt epoch seconds
/// @param usedBytes what the account stores now
/// @param quotaBytes what it may store; null for no limit
/// @param maxParallel how many packs may be sent at the same time
public record UploadSession(
        String id, long expiresAt, long usedBytes, @Nullable Long quotaBytes, int maxParallel) {}
