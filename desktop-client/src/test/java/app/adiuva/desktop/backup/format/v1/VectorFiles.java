package app.adiuva.desktop.backup.format.v1;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The vectors by the names of their files, as section 10 of the format describes them.
final class VectorFiles {
    final Map<String, String> texts = new LinkedHashMap<>();

    /// A vector without an object.
    void add(String name, String kind, String expect, Map<String, ?> fields) {
        Map<String, Object> vector = new LinkedHashMap<>();
        String fault = expect.equals("ok") ? " that is right: " : " with one fault: ";
        vector.put("shows", "A " + kind + fault + name.replace('-', ' ') + ".");
        vector.put("kind", kind);
        vector.put("expect", expect);
        new TreeMap<>(fields).forEach(vector::put);
        try {
            String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(vector);
            texts.put(name + ".json", text + "\n");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A vector with an object of its own.
    void object(String name, String kind, String expect, Map<String, ?> fields, byte[] bytes) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("object", Base64.getEncoder().encodeToString(bytes));
        add(name, kind, expect, all);
    }

    /// Vectors that change the object of another: the end of the name, the edit, what is expected.
    void edits(String of, String kind, String[][] edits, Map<String, ?> fields) {
        for (String[] each : edits) {
            edit(of, kind, each[0], each[1], each[2], fields);
        }
    }

    void edit(String of, String kind, String name, String edit, String expect, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("of", of + ".json");
        all.put("edit", edit);
        add(of + "-" + name, kind, expect, all);
    }
}
