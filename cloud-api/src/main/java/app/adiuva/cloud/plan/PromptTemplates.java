package app.adiuva.cloud.plan;

import app.adiuva.cloud.secrecy.ServerText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server's prompts by id: the resource `prompts/<id>.md` each. Clients only ever see ids. Immutable.
///
/// A template holds variables as `{{name}}`. Rendering fails on a variable that is missing and on one that the
/// template does not know, so that a prompt never goes out half filled. Values are inserted as they are and not
/// rendered again.
public final class PromptTemplates {
    private static final Pattern ID = Pattern.compile("[a-z0-9_.-]{1,64}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z_]+)}}");

    private final Map<String, String> texts;

    private PromptTemplates(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /// Loads the templates from the class path.
    ///
    /// @throws IllegalArgumentException when an id is malformed or has no resource
    public static PromptTemplates load(Collection<String> ids) {
        return load(ids, PromptTemplates.class.getClassLoader());
    }

    /// As [#load(Collection)], also with the resources of plug-ins.
    public static PromptTemplates load(Collection<String> ids, ClassLoader loader) {
        Map<String, String> texts = new LinkedHashMap<>();
        ids.forEach(id -> texts.put(id, read(id, loader)));
        return new PromptTemplates(texts);
    }

    /// The ids of all templates.
    public Set<String> ids() {
        return texts.keySet();
    }

    /// All templates, for the filter that keeps them from users. Of the step of a playbook its guidance alone: what it
    /// asks is said in the user's place, and an answer may say what it was asked.
    public List<ServerText> texts() {
        return texts.entrySet().stream()
                .map(template -> new ServerText(
                        template.getKey(),
                        StepTemplate.isPrompt(template.getKey())
                                ? StepTemplate.guidance(template.getValue())
                                : template.getValue()))
                .toList();
    }

    /// The text of a template with its variables filled in.
    ///
    /// @throws IllegalArgumentException for an unknown id, a missing or an unknown variable; names them, not values
    public String render(String id, Map<String, String> variables) {
        String text = texts.get(id);
        if (text == null) {
            throw new IllegalArgumentException("no template has this id");
        }
        for (String name : variables.keySet()) {
            if (!text.contains("{{" + name + "}}")) {
                throw new IllegalArgumentException("template " + id + " has no variable " + name);
            }
        }
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(id, found.group(1), variables)));
    }

    private static String value(String id, String name, Map<String, String> variables) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("template " + id + " needs the variable " + name);
        }
        return value;
    }

    private static String read(String id, ClassLoader loader) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a template id has up to 64 of a-z, 0-9, _, . and -");
        }
        try (InputStream in = loader.getResourceAsStream("prompts/" + id + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException("no template has the id " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("template " + id + " cannot be read", e);
        }
    }
}
