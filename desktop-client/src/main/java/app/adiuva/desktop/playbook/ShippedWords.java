package app.adiuva.desktop.playbook;

import app.adiuva.contracts.plan.ExecutionPlan;
import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.contracts.playbook.PlaybookSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The texts of the app's playbooks, and of those that every cloud has, in another language than theirs:
/// `words_de.properties`. A key is the playbook's id and `title`, `summary`, the name of an input, or the position of a
/// step, from 0, and the
/// field that it writes. What a language lacks stays English.
///
/// @param words empty for English
record ShippedWords(Properties words) {
    static ShippedWords in(Locale language) {
        Properties words = new Properties();
        try (InputStream in =
                ShippedWords.class.getResourceAsStream("words_" + language.getLanguage() + ".properties")) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ShippedWords(words);
    }

    /// The same line of a catalogue in this language.
    PlaybookSummary of(PlaybookSummary english) {
        return new PlaybookSummary(
                english.id(),
                word(english.id() + ".title", english.title()),
                word(english.id() + ".summary", english.summary()),
                english.tier(),
                english.available(),
                english.needsModel());
    }

    /// The same playbook in this language, with what it will write.
    Playbook of(Playbook english) {
        String id = english.id();
        String title = word(id + ".title", english.title());
        List<PlaybookInput> inputs = english.inputs().stream()
                .map(input -> new PlaybookInput(
                        input.name(), word(id + "." + input.name(), input.label()), input.kind(), input.required()))
                .toList();
        List<PlanStep> steps = new ArrayList<>();
        for (PlanStep step : english.plan().steps()) {
            steps.add(step(id + "." + steps.size() + ".", step));
        }
        return new Playbook(
                id,
                title,
                word(id + ".summary", english.summary()),
                english.tier(),
                inputs,
                new ExecutionPlan(
                        english.plan().id(),
                        english.plan().version(),
                        english.plan().agent(),
                        title,
                        steps));
    }

    private PlanStep step(String key, PlanStep step) {
        Map<String, @Nullable Object> variables = step.variables();
        if (variables == null || !(variables.get("data") instanceof Map<?, ?> data)) {
            return step;
        }
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        data.forEach((field, value) ->
                said.put(String.valueOf(field), value instanceof String text ? template(key + field, text) : value));
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(variables);
        changed.put("data", said);
        return new PlanStep(step.action(), step.promptTemplate(), changed, step.dataFromStep());
    }

    /// Only what is filled in from the same places: a step that is another one stays as it is.
    private String template(String key, String english) {
        String said = word(key, english);
        return Placeholders.in(said).equals(Placeholders.in(english)) ? said : english;
    }

    private String word(String key, String english) {
        return words.getProperty(key, english);
    }
}
