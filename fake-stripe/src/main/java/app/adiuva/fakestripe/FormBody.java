package app.adiuva.fakestripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Form fields with brackets, as Stripe's clients send them, as a tree: `items[0][price]=x` is `/items/0/price`.
final class FormBody {
    private static final Pattern PARTS = Pattern.compile("[^\\[\\]]+");

    private FormBody() {}

    static ObjectNode parse(String form) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (String field : form.split("&", -1)) {
            if (!field.isEmpty()) {
                String[] pair = field.split("=", 2);
                put(root, decode(pair[0]), pair.length == 2 ? decode(pair[1]) : "");
            }
        }
        return root;
    }

    /// Numbered lists stay objects with the numbers as names; the reader counts up from 0.
    private static void put(ObjectNode root, String name, String value) {
        List<String> parts =
                PARTS.matcher(name).results().map(match -> match.group()).toList();
        ObjectNode node = root;
        for (String part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            node = node.withObjectProperty(part);
        }
        if (!parts.isEmpty()) {
            node.put(parts.getLast(), value);
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
