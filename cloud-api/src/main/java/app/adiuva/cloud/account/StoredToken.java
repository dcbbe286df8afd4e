package app.adiuva.cloud.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `refresh_tokens`.
///
/// @param familyId the sign-in that it belongs to
/// @param familyCreatedAt when that sign-in happened
/// @param usedAt when it bought its successor
/// @param replacedBy that successor
/// @param revokedAt when it, or its whole family, was ended
record StoredToken(
        UUID id,
        UUID accountId,
        UUID familyId,
        Instant familyCreatedAt,
        @Nullable UUID parentId,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable UUID replacedBy,
        @Nullable Instant revokedAt) {

    boolean unused() {
        return usedAt == null && revokedAt == null;
    }
}
