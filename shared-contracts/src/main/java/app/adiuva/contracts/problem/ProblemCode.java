package app.adiuva.contracts.problem;

import java.util.Locale;

/// Every kind of problem that the cloud reports.
public enum ProblemCode {
    BAD_REQUEST(400, "The request is not valid HTTP"),
    INCOMPLETE(400, "The request broke off"),
    EVENT_REFUSED(400, "The event cannot be accepted"),
    MALFORMED_JSON(400, "The body is not the JSON that was expected"),
    INVALID_REQUEST(422, "A field is missing, unknown or out of range"),
    UNAUTHENTICATED(401, "Sign-in needed"),
    INVALID_CREDENTIALS(401, "E-mail or password is wrong"),
    TOKEN_REUSED(401, "This refresh token was used before"),
    TIER_TOO_LOW(402, "The plan does not include this"),
    CREDITS_NEEDED(402, "Not enough credits"),
    CREDIT_CAP_REACHED(402, "The limit of credits for this month is reached"),
    PAYMENT_DECLINED(402, "The card did not pay"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "No such thing"),
    METHOD_NOT_ALLOWED(405, "No such method here"),
    NOT_ACCEPTABLE(406, "The answer would be JSON"),
    TOO_SLOW(408, "The request came too slowly"),
    EMAIL_TAKEN(409, "An account with this e-mail exists"),
    VERSION_CONFLICT(409, "A newer version is stored"),
    PACKS_MISSING(409, "Parts of the backup are missing"),
    OFFSET_CONFLICT(409, "Another part of it has arrived"),
    NAME_TAKEN(409, "Other content has this name"),
    TAKEN_OVER(409, "Another computer keeps these backups now"),
    PLACE_CHANGED(409, "The backups are in another place"),
    BACKUPS_EXIST(409, "The account has backups of its own"),
    ALREADY_SUBSCRIBED(409, "The account has a subscription"),
    NOT_SUBSCRIBED(409, "The account has no subscription"),
    BACKUP_LOST(410, "The content of this backup is gone"),
    LENGTH_REQUIRED(411, "The length must be known"),
    CHANGED_MEANWHILE(412, "It was changed meanwhile"),
    QUOTA_EXCEEDED(413, "The storage of the plan is full"),
    RANGE_NOT_SATISFIABLE(416, "There is no such part"),
    CONTENT_MISMATCH(422, "The content is not what was announced"),
    KEY_NEEDED(422, "A key of the provider is needed"),
    WITHHELD(422, "The answer was withheld"),
    PRECONDITION_REQUIRED(428, "A condition is needed"),
    BUSY(409, "Another request is running on this connection"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unknown content type"),
    UPGRADE_REQUIRED(426, "This is a WebSocket"),
    RATE_LIMITED(429, "Too many requests"),
    CANCELLED(499, "The request was cancelled"),
    INTERNAL(500, "The cloud failed"),
    MODEL_UNAVAILABLE(503, "The language model did not answer"),
    PAYMENT_UNAVAILABLE(503, "The payment provider did not answer"),
    UNAVAILABLE(503, "A part of the cloud is down"),
    SHUTTING_DOWN(503, "The cloud is stopping"),
    MODEL_STALLED(504, "The language model fell silent");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// The code as it stands in JSON, in lower case.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
