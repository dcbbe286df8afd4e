package app.adiuva.cloud.secrecy;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.plan.PromptTemplates;
import app.adiuva.cloud.plan.StepTemplate;
import app.adiuva.cloud.plan.StepTemplates;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutputFilterTest {
    private static final List<String> FINGERPRINTS = Secrets.fingerprints();
    private static final String BEFORE = "Certainly! Here it is:\n\n> ";
    private static final String AFTER = " That was all of it.";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void every_prompt_and_every_tool_has_fingerprints() {
        assertTrue(FINGERPRINTS.size() > 700, "only " + FINGERPRINTS.size());
        for (ServerText text : Secrets.TEXTS) {
            OutputFilter filter = Secrets.filter();
            var _ = filter.accept(text.text());
            boolean tiny = Fingerprints.words(text.text()).size() < Fingerprints.WORDS;
            assertEquals(tiny, filter.finding() == null, text.id());
        }
    }

    @Test
    void every_fingerprint_is_caught_at_every_split_and_no_more_than_its_beginning_is_shown() {
        for (String fingerprint : FINGERPRINTS) {
            String answer = BEFORE + fingerprint + AFTER;
            for (int split = BEFORE.length(); split <= BEFORE.length() + fingerprint.length(); split++) {
                assertWithheld(fingerprint, answer.substring(0, split), answer.substring(split));
            }
        }
    }

    @Test
    void every_fingerprint_is_caught_in_frames_of_one_character() {
        for (String fingerprint : FINGERPRINTS) {
            assertWithheld(fingerprint, (BEFORE + fingerprint + AFTER).split(""));
        }
    }

    @Test
    void every_fingerprint_is_caught_in_random_frames() {
        for (int round = 0; round < 1_000; round++) {
            String fingerprint = FINGERPRINTS.get(random.nextInt(FINGERPRINTS.size()));
            assertWithheld(fingerprint, pieces(BEFORE + fingerprint + AFTER));
        }
    }

    /// Letters beyond the first plane are two characters each: a frame may end between them.
    @Test
    void fingerprints_in_mathematical_letters_are_caught_when_frames_cut_a_letter() {
        for (int i = 0; i < FINGERPRINTS.size(); i += 8) {
            assertCaughtInMathematicalLetters(FINGERPRINTS.get(i));
        }
    }

    @Test
    @Tag("slow")
    void every_fingerprint_in_mathematical_letters_is_caught_wherever_frames_cut_a_letter() {
        FINGERPRINTS.forEach(this::assertCaughtInMathematicalLetters);
    }

    @Test
    @Tag("slow")
    void every_fingerprint_is_caught_in_a_thousand_random_splits_each() {
        for (String fingerprint : FINGERPRINTS) {
            for (int round = 0; round < 1_000; round++) {
                assertWithheld(fingerprint, pieces(BEFORE + fingerprint + AFTER));
            }
        }
    }

    @Test
    void seven_words_are_no_fingerprint_and_all_of_them_are_shown() {
        for (String fingerprint : FINGERPRINTS) {
            String few = fingerprint.substring(0, fingerprint.lastIndexOf(' '));
            OutputFilter filter = Secrets.filter();
            String shown = filter.accept(few) + filter.finish();
            assertNull(filter.finding(), few);
            assertEquals(few, shown);
        }
    }

    @Test
    void what_is_shown_is_the_answer_however_it_is_cut() {
        String answer =
                "Grüße 👩‍👩‍👧! I propose **two tasks**: “call Ann” and “buy 𝒳-ray film”. See `due_at`.\n".repeat(20);
        for (int round = 0; round < 200; round++) {
            OutputFilter filter = Secrets.filter();
            StringBuilder shown = new StringBuilder();
            for (String piece : pieces(answer)) {
                String now = filter.accept(piece);
                assertFalse(!now.isEmpty() && Character.isHighSurrogate(now.charAt(now.length() - 1)), "seed " + seed);
                shown.append(now);
            }
            assertEquals(answer, shown.append(filter.finish()).toString(), "seed " + seed);
        }
    }

    @Test
    void no_more_than_the_longest_hold_is_held_back() {
        OutputFilter filter = Secrets.filter();
        String fingerprint = FINGERPRINTS.getFirst();
        String almost = fingerprint.substring(0, fingerprint.length() - 2);
        int shown = filter.accept(almost + " ".repeat(10_000)).length();
        assertTrue(almost.length() + 10_000 - shown <= OutputFilter.LONGEST_HOLD);
        assertNotNull(finding(filter, fingerprint.substring(fingerprint.length() - 2)));
    }

    @Test
    void the_user_s_own_words_may_be_repeated_but_not_continued() {
        for (int i = 0; i + 1 < FINGERPRINTS.size(); i += 5) {
            String own = FINGERPRINTS.get(i);
            OwnText text = OwnText.of("Translate this: " + own.toUpperCase(Locale.ROOT) + ". Thanks!");
            OutputFilter filter = Secrets.GUARD.open(text).filter();
            assertEquals(own, filter.accept(own) + filter.finish());
            String other = FINGERPRINTS.get((i + FINGERPRINTS.size() / 2) % FINGERPRINTS.size());
            assertNotNull(finding(Secrets.GUARD.open(text).filter(), own + " – " + other), own + " – " + other);
        }
    }

    @Test
    void the_mark_of_a_request_is_caught_whole_and_in_no_other_request() {
        RequestGuard request = Secrets.GUARD.open(OwnText.NONE);
        String said =
                "The mark is " + String.join("-", request.canary().split("")).toUpperCase(Locale.ROOT);
        Finding found = finding(request.filter(), said);
        assertNotNull(found);
        assertEquals("canary", found.template());
        assertNull(finding(Secrets.filter(), said));
    }

    /// Letters with a stroke and the like are no compositions: nothing but their names says what they are.
    @Test
    void a_fingerprint_is_caught_in_latin_letters_of_every_kind() {
        for (String written :
                List.of("oø", "tŧ", "dđ", "lł", "hħ", "iı", "iɨ", "eə", "eɛ", "oɔ", "uʉ", "kƙ", "nŋ", "aɑ")) {
            String fingerprint = Secrets.line("You keep the user's tasks");
            String other = fingerprint.replace(written.charAt(0), written.charAt(1));
            assertNotEquals(fingerprint, other);
            assertWithheld("", other);
        }
        assertEquals("strassedaemon", Letters.of("Straße, dæmon"));
        assertEquals("", Letters.of("ǃʔ–今天"));
    }

    /// The task of a step is said in the user's place; how an agent is to do it is not.
    @Test
    void an_answer_may_say_what_the_step_of_a_playbook_asked() {
        for (StepTemplate step : StepTemplates.ALL) {
            String prompt = PromptTemplates.load(List.of(step.prompt()))
                    .render(step.prompt(), step.variables().stream().collect(toMap(name -> name, name -> "Friday")));
            OutputFilter filter = Secrets.filter();
            var _ = filter.accept("I was asked to: " + StepTemplate.request(prompt) + " I did that, and nothing else.");
            assertNull(filter.finding(), step.id());
            assertWithheld("", StepTemplate.guidance(prompt));
        }
    }

    @Test
    void a_fingerprint_that_began_in_an_earlier_answer_is_caught() {
        for (String fingerprint : FINGERPRINTS) {
            int middle = fingerprint.indexOf(' ', fingerprint.length() / 2);
            OutputFilter filter = Secrets.filter();
            filter.follow("The first words are: " + fingerprint.substring(0, Math.max(1, middle)));
            assertEquals("", filter.accept(fingerprint.substring(Math.max(1, middle))));
            assertNotNull(filter.finding(), fingerprint);
        }
    }

    private void assertCaughtInMathematicalLetters(String fingerprint) {
        String answer = mathematical(fingerprint);
        for (int split = 0; split <= answer.length(); split++) {
            assertWithheld("", answer.substring(0, split), answer.substring(split));
        }
    }

    /// What was shown ends within the first few letters of the fingerprint, and nothing came after it.
    private void assertWithheld(String fingerprint, String... pieces) {
        OutputFilter filter = Secrets.filter();
        StringBuilder shown = new StringBuilder();
        for (String piece : pieces) {
            shown.append(filter.accept(piece));
        }
        shown.append(filter.finish());
        assertNotNull(filter.finding(), () -> "missed with seed " + seed + ": " + List.of(pieces));
        assertTrue(String.join("", pieces).startsWith(shown.toString()), () -> "seed " + seed + " showed " + shown);
        long beginning = letters(shown.toString()) - (fingerprint.isEmpty() ? 0 : letters(BEFORE));
        assertTrue(beginning < OutputFilter.CLEAR, () -> "seed " + seed + " showed " + shown);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    private static Finding finding(OutputFilter filter, String answer) {
        var _ = filter.accept(answer);
        return filter.finding();
    }

    private String[] pieces(String answer) {
        int[] cuts = IntStream.concat(
                        IntStream.of(0, answer.length()), random.ints(1 + random.nextInt(12), 0, answer.length()))
                .sorted()
                .toArray();
        return IntStream.range(1, cuts.length)
                .mapToObj(i -> answer.substring(cuts[i - 1], cuts[i]))
                .toArray(String[]::new);
    }

    private static String mathematical(String text) {
        StringBuilder letters = new StringBuilder();
        text.chars().forEach(c -> {
            if (c >= 'a' && c <= 'z') {
                letters.appendCodePoint(0x1D41A + c - 'a');
            } else if (c >= 'A' && c <= 'Z') {
                letters.appendCodePoint(0x1D400 + c - 'A');
            } else {
                letters.append((char) c);
            }
        });
        return letters.toString();
    }
}
