package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Every object by its id. Whoever uses it holds its monitor.
final class Ledger {
    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final Clock clock;
    private long last;

    Ledger(Clock clock) {
        this.clock = clock;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    String nextId(String prefix) {
        last++;
        return prefix + "_fake" + String.format("%06d", last);
    }

    ObjectNode create(String prefix, String kind) {
        return create(nextId(prefix), kind, now());
    }

    ObjectNode create(String id, String kind, long created) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", id)
                .put("object", kind)
                .put("created", created)
                .put("livemode", false)
                .putObject("metadata");
        objects.put(id, object);
        return object;
    }

    ObjectNode get(String kind, String id) {
        ObjectNode found = objects.get(id);
        if (found == null || !found.get("object").asText().equals(kind)) {
            throw ApiError.missing(id);
        }
        return found;
    }

    void remove(String kind, String id) {
        get(kind, id);
        objects.remove(id);
    }

    /// One that a field of a request names; a wrong one there is a 400.
    ObjectNode named(String kind, JsonNode id) {
        try {
            return get(kind, id.asText());
        } catch (ApiError missing) {
            throw ApiError.invalid("resource_missing", "No such " + kind + ": '" + id.asText() + "'");
        }
    }

    /// Newest first.
    List<ObjectNode> all(String kind, Predicate<ObjectNode> filter) {
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode object : objects.values()) {
            if (object.get("object").asText().equals(kind) && filter.test(object)) {
                found.addFirst(object);
            }
        }
        return found;
    }

    /// A page of a list, as `limit` and `starting_after` of the query say.
    static ObjectNode page(String path, List<ObjectNode> all, ObjectNode query) {
        int limit = query.path("limit").asInt(10);
        String after = query.path("starting_after").asText();
        int start = 0;
        for (int i = 0; !after.isEmpty() && i < all.size(); i++) {
            if (all.get(i).get("id").asText().equals(after)) {
                start = i + 1;
            }
        }
        int end = Math.min(all.size(), start + limit);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("object", "list").put("url", path).put("has_more", end < all.size());
        all.subList(start, end).forEach(page.putArray("data")::add);
        return page;
    }
}
