package app.adiuva.desktop.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.adiuva.contracts.plan.PlanStep;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The app's playbooks in German: every text of theirs, and nothing else of them is another.
class ShippedWordsTest {
    private static final Set<String> WRITTEN = Set.of("title", "list", "description", "content", "body");

    @Test
    void german_has_every_text_and_none_that_is_not_there() {
        Set<String> texts = new TreeSet<>();
        ShippedPlaybooks.all().forEach(playbook -> texts.addAll(texts(playbook)));
        Set<String> german =
                new TreeSet<>(ShippedWords.in(Locale.GERMAN).words().stringPropertyNames());
        german.removeIf(
                key -> ShippedPlaybooks.find(key.substring(0, key.indexOf('.'))).isEmpty()); // of the cloud
        assertEquals(texts, german);
    }

    @Test
    void only_the_texts_differ() {
        List<Playbook> german = in(Locale.GERMANY);
        assertEquals(
                ShippedPlaybooks.all().stream().map(ShippedWordsTest::shape).toList(),
                german.stream().map(ShippedWordsTest::shape).toList());
        german.forEach(PlaybookCheck::own);
        assertEquals(ShippedPlaybooks.all(), in(Locale.FRENCH), "what is not spoken stays English");
    }

    @Test
    void a_playbook_of_a_cloud_is_told_in_german_and_a_step_that_is_another_one_stays_as_it_is() {
        Playbook packing = FakeCloud.made("[" + step("{{day}}") + ", " + step("{{destination}}") + "]");
        Playbook known = new Playbook(
                "packing_list",
                packing.title(),
                packing.summary(),
                packing.tier(),
                List.of(new PlaybookInput("destination", "Where do you go?", PlaybookInput.Kind.TEXT, true)),
                packing.plan());
        Playbook german = ShippedWords.in(Locale.GERMAN).of(known);
        assertEquals("Packliste", german.title());
        assertEquals("Wohin fährst du?", german.inputs().getFirst().label());
        assertEquals(
                List.of("Packing: {{day}}", "Packen: {{destination}}"),
                german.plan().steps().stream()
                        .map(step -> ((Map<?, ?>) data(step)).get("list"))
                        .toList());
        assertEquals(packing, ShippedWords.in(Locale.GERMAN).of(packing), "of an id that nobody knows");
    }

    private static String step(String place) {
        return "{\"action\": \"create_record\", \"variables\": {\"table\": \"tasks\", \"data\": {\"list\": \"Packing: "
                + place + "\"}}}";
    }

    private static List<Playbook> in(Locale language) {
        ShippedWords words = ShippedWords.in(language);
        return ShippedPlaybooks.all().stream().map(words::of).toList();
    }

    private static Set<String> texts(Playbook playbook) {
        Set<String> keys = new TreeSet<>(Set.of(playbook.id() + ".title", playbook.id() + ".summary"));
        playbook.inputs().stream().map(PlaybookInput::name).forEach(name -> keys.add(playbook.id() + "." + name));
        for (int i = 0; i < playbook.plan().steps().size(); i++) {
            if (data(playbook.plan().steps().get(i)) instanceof Map<?, ?> data) {
                for (Object field : data.keySet()) {
                    if (WRITTEN.contains(String.valueOf(field))) {
                        keys.add(playbook.id() + "." + i + "." + field);
                    }
                }
            }
        }
        return keys;
    }

    /// All of it but what people read.
    private static List<Object> shape(Playbook playbook) {
        return List.of(
                playbook.id(),
                playbook.tier(),
                playbook.inputs().stream()
                        .map(input -> input.name() + input.kind() + input.required())
                        .toList(),
                playbook.plan().steps().stream()
                        .map(step -> step.action()
                                + step.dataFromStep()
                                + Placeholders.in(step.variables())
                                + (data(step) instanceof Map<?, ?> data ? new TreeSet<>(data.keySet()) : ""))
                        .toList());
    }

    private static Object data(PlanStep step) {
        Map<String, ?> variables = step.variables();
        return variables == null || variables.get("data") == null ? "" : variables.get("data");
    }
}
