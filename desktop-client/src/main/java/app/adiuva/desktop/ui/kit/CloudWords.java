package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.problem.ProblemCode;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.Silence;
import java.util.Arrays;
import java.util.Optional;

/// Says why the cloud brought no answer. What it refused for a reason that every cloud knows is said in the user's
/// language; the others as the cloud says them.
public final class CloudWords {
    private CloudWords() {}

    public static String of(CloudFailure failure) {
        return switch (failure) {
            case CloudFailure.Offline offline -> of(offline.silence());
            case CloudFailure.Unauthorized _ -> text("cloud.unauthorized");
            case CloudFailure.SignInNeeded needed -> text("cloud.sign_in", needed.host());
            case CloudFailure.RateLimited limited ->
                text("cloud.rate", limited.retryAfter().toSeconds());
            case CloudFailure.Refused refused ->
                ofProblem(refused.code())
                        .map(words ->
                                text("cloud.refused", words, refused.problem().requestId()))
                        .orElseGet(refused::detail);
            case CloudFailure.KeyMissing missing -> text("cloud.key", missing.provider());
            case CloudFailure.Broken broken -> of(broken.fault());
            case CloudFailure.Stopped _ -> text("chat.stopped");
        };
    }

    /// A failure that was kept.
    ///
    /// @param code as [CloudFailure#code]; another one has no words here
    public static Optional<String> kept(String code) {
        return switch (code) {
            case "offline" -> Optional.of(text("cloud.silent"));
            case "broken" -> Optional.of(text("cloud.broken"));
            case "unauthorized", "sign_in_needed" -> Optional.of(text("cloud.unauthorized"));
            case "cancelled" -> Optional.of(text("chat.stopped"));
            default -> ofProblem(code);
        };
    }

    private static String of(Silence silence) {
        return switch (silence) {
            case Silence.Unreachable(String host) -> text("cloud.silent.at", host);
            case Silence.NoFolder(String folder) -> text("cloud.no_folder", folder);
            case Silence.NotStarted(String log, String output) -> text("cloud.not_started", log, output);
            case Silence.Plain.NO_PROGRAM -> text("cloud.no_program");
            case Silence.Plain.NO_ADDRESS -> text("cloud.no_address");
        };
    }

    private static String of(CloudFailure.Broken.Fault fault) {
        return switch (fault) {
            case MIDWAY -> text("cloud.midway");
            case SENSELESS -> text("cloud.senseless");
            case LATE -> text("cloud.late");
        };
    }

    /// What a code means in a sentence; empty where the cloud's own sentence says more.
    static Optional<String> ofProblem(String wire) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.wire().equals(wire))
                .findFirst()
                .flatMap(CloudWords::of);
    }

    private static Optional<String> of(ProblemCode code) {
        return switch (code) {
            case TIER_TOO_LOW -> Optional.of(text("cloud.tier"));
            case CREDITS_NEEDED -> Optional.of(text("cloud.credits"));
            case CREDIT_CAP_REACHED -> Optional.of(text("cloud.cap"));
            case QUOTA_EXCEEDED -> Optional.of(text("cloud.quota"));
            case PAYMENT_DECLINED -> Optional.of(text("cloud.card"));
            case UNAUTHENTICATED, INVALID_CREDENTIALS, TOKEN_REUSED -> Optional.of(text("cloud.unauthorized"));
            case FORBIDDEN -> Optional.of(text("cloud.forbidden"));
            case NOT_FOUND -> Optional.of(text("cloud.gone"));
            case VERSION_CONFLICT, CHANGED_MEANWHILE -> Optional.of(text("cloud.meanwhile"));
            case TAKEN_OVER -> Optional.of(text("cloud.taken_over"));
            case PLACE_CHANGED -> Optional.of(text("cloud.place"));
            case BACKUPS_EXIST -> Optional.of(text("cloud.backups_exist"));
            case BACKUP_LOST -> Optional.of(text("cloud.backup_lost"));
            case ALREADY_SUBSCRIBED -> Optional.of(text("cloud.subscribed"));
            case NOT_SUBSCRIBED -> Optional.of(text("cloud.not_subscribed"));
            case WITHHELD -> Optional.of(text("cloud.withheld"));
            case BUSY -> Optional.of(text("cloud.busy"));
            case TOO_LARGE -> Optional.of(text("cloud.too_large"));
            case KEY_NEEDED -> Optional.of(text("cloud.needs_key"));
            case INTERNAL -> Optional.of(text("cloud.internal"));
            case MODEL_UNAVAILABLE, MODEL_STALLED -> Optional.of(text("cloud.model"));
            case PAYMENT_UNAVAILABLE -> Optional.of(text("cloud.payment"));
            case UNAVAILABLE, SHUTTING_DOWN -> Optional.of(text("cloud.down"));
            case CANCELLED -> Optional.of(text("chat.stopped"));
            case BAD_REQUEST,
                    INCOMPLETE,
                    EVENT_REFUSED,
                    MALFORMED_JSON,
                    INVALID_REQUEST,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    TOO_SLOW,
                    EMAIL_TAKEN,
                    PACKS_MISSING,
                    OFFSET_CONFLICT,
                    NAME_TAKEN,
                    LENGTH_REQUIRED,
                    RANGE_NOT_SATISFIABLE,
                    CONTENT_MISMATCH,
                    PRECONDITION_REQUIRED,
                    UNSUPPORTED_MEDIA_TYPE,
                    UPGRADE_REQUIRED,
                    RATE_LIMITED -> Optional.empty();
        };
    }
}
