package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// What the server says.
record Answer(
        int status,
        String contentType,
        String body,
        @Nullable String location) {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html; charset=utf-8";

    static Answer json(ObjectNode object) {
        return new Answer(200, JSON, object.toString(), null);
    }

    static Answer failure(ApiError error) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("type", error.type())
                .put("code", error.code())
                .put("message", error.getMessage());
        return new Answer(error.status(), JSON, body.toString(), null);
    }

    static Answer page(int status, String html) {
        return new Answer(status, HTML, html, null);
    }

    static Answer redirect(String location) {
        return new Answer(303, HTML, "", location);
    }
}
