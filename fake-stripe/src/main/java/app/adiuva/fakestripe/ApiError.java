package app.adiuva.fakestripe;

/// What the API answers instead of an object.
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;

    ApiError(int status, String type, String code, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static ApiError invalid(String code, String message) {
        return new ApiError(400, "invalid_request_error", code, message);
    }

    static ApiError missing(String id) {
        return new ApiError(404, "invalid_request_error", "resource_missing", "No such object: " + id);
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    String code() {
        return code;
    }
}
