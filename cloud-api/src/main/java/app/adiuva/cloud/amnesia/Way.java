package app.adiuva.cloud.amnesia;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way to go through a route with a canary.
///
/// Texts may hold `{canary}` and the names of what earlier ways remembered, such as `{token}`. Each request says the
/// canary in its query and in headers that nobody reads, too.
///
/// @param name what is special about it
/// @param status the answer that shows that the way was gone: a status, [#REFUSED], [#ANSWERED], or [#ANY], no answer
/// included
/// @param path where to, without the query
/// @param headers by name; `Authorization` is added where it is missing
/// @param body null for none
/// @param how what the client does
/// @param model what the language model does when it is asked, which it must be; null where it need not be
/// @param remembers what is kept of the answer for later ways: name to JSON pointer
record Way(
        String name,
        int status,
        String path,
        Map<String, String> headers,
        @Nullable String body,
        Client how,
        StandInModel.@Nullable Conduct model,
        Map<String, String> remembers) {

    static final int ANY = 0;

    /// Any answer that says that the request is wrong.
    static final int REFUSED = 4;

    /// Whatever the answer says, as long as there is one.
    static final int ANSWERED = 1;

    /// What a client does with its request.
    enum Client {
        /// Sends it and reads the answer.
        READS,
        /// Sends half of the body and closes the connection.
        HANGS_UP_IN_THE_BODY,
        /// Sends all and closes the connection as soon as the model has been asked.
        HANGS_UP_WAITING,
        /// Sends the body as a frame of the socket and reads to the end.
        STREAMS,
        /// As [#STREAMS], and cancels as soon as the model has been asked.
        CANCELS,
        /// As [#STREAMS], and cuts the connection as soon as the model has been asked.
        HANGS_UP_STREAMING
    }

    static Way of(String name, int status, String path) {
        return new Way(name, status, path, Map.of(), null, Client.READS, null, Map.of());
    }

    boolean fits(int answered) {
        return switch (status) {
            case ANY -> true;
            case ANSWERED -> answered != 0;
            case REFUSED -> answered / 100 == REFUSED;
            default -> answered == status;
        };
    }

    Way json(String text) {
        return header("Content-Type", "application/json").body(text);
    }

    Way body(String text) {
        return new Way(name, status, path, headers, text, how, model, remembers);
    }

    Way header(String header, String value) {
        return new Way(name, status, path, with(headers, header, value), body, how, model, remembers);
    }

    Way how(Client client) {
        return new Way(name, status, path, headers, body, client, model, remembers);
    }

    Way model(StandInModel.Conduct conduct) {
        return new Way(name, status, path, headers, body, how, conduct, remembers);
    }

    Way remembers(String what, String pointer) {
        return new Way(name, status, path, headers, body, how, model, with(remembers, what, pointer));
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
