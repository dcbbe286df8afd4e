package app.adiuva.contracts.auth;

import java.util.UUID;

/// The signed-in account, as `GET /api/v1/auth/me` answers.
public record UserProfile(UUID id, String email, BillingTier tier) {}
