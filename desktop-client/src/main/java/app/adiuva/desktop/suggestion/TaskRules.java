package app.adiuva.desktop.suggestion;

import app.adiuva.desktop.suggestion.Proposal.NewTask;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the sentences of a text that say what to do, in English or German. Questions, ideas, memories and what is not
/// to be done are none.
/// Rules rather than a model: each finding can say which words it was read from.
final class TaskRules {
    /// Below this nothing is suggested.
    static final double LEAST = 0.6;

    private static final int MOST_SENTENCES = 200;
    private static final int LONGEST = 300;
    /// The full stop of `1. Dezember` ends nothing.
    private static final Pattern ENDS =
            Pattern.compile("(?<=[.!?;])\\s+(?!" + GermanDays.MONTHS + ")|\\R+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•–]\\s+)?(?:\\[ ?]\\s*)?|^\\d+[.)]\\s+");
    private static final Pattern BOX = Pattern.compile("^(?:[-*•–]\\s+)?\\[ ?]\\s+\\S");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:ok|okay|so|and|also|then|oh|hey|note to self|reminder|please|pls|afterwards|just|und|dann|ach|bitte|übrigens|danach)\\b[,:]?\\s+)+",
            Pattern.CASE_INSENSITIVE);

    /// What the user says to have to do; group 1 is how sure that makes.
    private static final List<Cue> CUES = List.of(
            new Cue("^(?:to-?do|to do|task|action(?: item)?|ai)\\s*[:\\-–]\\s*", 0.95),
            new Cue(
                    "^(?:please )?(?:remember|don[’']?t forget|do not forget|remind me|make sure|be sure)\\s+(?:to|that i)\\s+",
                    0.95),
            new Cue(
                    "\\b(?:i|we)\\s+(?:(?:really|still|also|just)\\s+)?(?:need to|have to|must|gotta|got to|[’']ve got to)\\s+",
                    0.9),
            new Cue("\\b(?:i|we)[’']ve got to\\s+", 0.9),
            new Cue("^(?:(?:still|really)\\s+)?(?:need to|have to|must|gotta|got to)\\s+", 0.9),
            new Cue("\\b(?:i|we)\\s+(?:(?:really|probably)\\s+)?(?:should|ought to|had better)\\s+", 0.78),
            new Cue("\\b(?:i|we)(?:[’']d| had) better\\s+", 0.85),
            new Cue("^(?:it[’']?s |it is )?(?:high )?time to\\s+", 0.75),
            new Cue("\\b(?:i[’']m|i am|we[’']re|we are) (?:going|planning) to\\s+", 0.65),
            new Cue("^(?:can|could|would) you (?:please )?remind me to\\s+", 0.95));

    record Cue(Pattern pattern, double confidence) {
        Cue(String pattern, double confidence) {
            this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), confidence);
        }
    }

    /// What the user says to have to do.
    record Asked(String deed, double confidence) {}

    private static final Set<String> DEEDS = words("""
            accept add apply arrange ask assemble attach back bake book borrow bring build buy call cancel change charge
            check choose clean clear collect compare complete confirm contact cook copy correct cut decide delete deliver
            deposit describe discuss do download draft drop email exchange file fill find finish fix fold follow forward
            frame get give go hand hang help hire hoover install invite iron keep learn leave let list look mail make measure
            meet message mow move order organise organize pack paint pay phone pick plan plant post practise practice
            prepare print publish put read record refill register renew rent repair replace reply reschedule reserve return review
            save scan schedule select sell send set sharpen ship shop sign sort stop start submit subscribe sweep switch take
            talk tell test text thank throw tidy transfer translate try turn unsubscribe update upload vacuum visit wash
            watch water wipe withdraw wrap write""");

    /// Deeds that are names of things as often: after these a sentence needs more to be taken as a wish.
    private static final Pattern THING = Pattern.compile(
            "^\\w+\\s+(?:of|is|was|were|are|has|had|went|came|from|seems|looks|feels|will|would|can|could|in|about)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_TO_DO = Pattern.compile(
            "^(?:what if|idea\\b|ideas\\b|maybe|perhaps|imagine|wouldn[’']?t|it would be|one day|someday|if only|i wish|i wonder"
                    + "|i (?:think|feel|felt|love|like|hate|dreamt|dreamed)\\b|today i\\b|yesterday\\b|last (?:night|week|month|year)\\b)"
                    + "|\\b(?:don[’']?t|do not|doesn[’']?t|didn[’']?t|no|never) (?:need|have|want)\\b|\\bno need to\\b"
                    + "|\\b(?:should|must|need)(?:n[’']?t| not)\\b|\\b(?:should|could|would|must) have\\b"
                    + "|\\b(?:used|had|needed|wanted|forgot) to\\b|^(?:never|if|when|because|although|how to|why|thanks?|thank you)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMIND = Pattern.compile("remind me to", Pattern.CASE_INSENSITIVE);

    private TaskRules() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /// The tasks that a text speaks of, in its order, at most `most`.
    static List<Finding> tasks(String content, LocalDate today, int most) {
        return sentences(content)
                .flatMap(sentence -> task(sentence, today).stream())
                .filter(finding -> finding.confidence() >= LEAST)
                .limit(most)
                .toList();
    }

    private static Stream<String> sentences(String content) {
        return ENDS.splitAsStream(content.strip())
                .limit(MOST_SENTENCES)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty() && sentence.length() <= LONGEST);
    }

    private static Optional<Finding> task(String sentence, LocalDate today) {
        boolean box = BOX.matcher(sentence).find();
        String said = LEAD.matcher(BULLET.matcher(sentence).replaceFirst("")).replaceFirst("");
        boolean question = said.endsWith("?") && !REMIND.matcher(said).find();
        if (question || NOT_TO_DO.matcher(said).find() || GermanRules.isNoTask(said)) {
            return Optional.empty();
        }
        for (Cue cue : CUES) {
            Matcher match = cue.pattern().matcher(said);
            if (match.find() && match.start() < 60) {
                return finding(sentence, said.substring(match.end()), cue.confidence(), Reason.ASKED, today);
            }
        }
        Optional<Asked> german = GermanRules.asked(said, today);
        if (german.isPresent()) {
            return finding(sentence, german.get().deed(), german.get().confidence(), Reason.ASKED, today);
        }
        if (box) {
            return finding(sentence, said, 0.95, Reason.ASKED, today);
        }
        return isDeed(said, today) ? finding(sentence, said, 0.72, Reason.DEED, today) : Optional.empty();
    }

    private static boolean isDeed(String said, LocalDate today) {
        return beginsWithDeed(said)
                || GermanRules.isDeed(
                        DayWords.in(said, today).map(DayWords::rest).orElse(said));
    }

    private static boolean beginsWithDeed(String said) {
        String[] parts = said.split("\\s+", 3);
        String first = parts[0].toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        return parts.length > 1 && DEEDS.contains(first) && !THING.matcher(said).find();
    }

    private static Optional<Finding> finding(
            String sentence, String deed, double confidence, Reason reason, LocalDate today) {
        Optional<DayWords> due = DayWords.in(deed, today);
        String title = title(due.map(DayWords::rest).orElse(deed));
        if (title.length() < 3 || !title.codePoints().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        double sure = confidence + (due.isPresent() ? 0.15 : 0) - (deed.split("\\s+").length > 20 ? 0.2 : 0);
        NewTask task = new NewTask(
                title,
                due.map(DayWords::day).orElse(null),
                due.map(DayWords::time).orElse(null));
        return Optional.of(new Finding(task, Math.clamp(sure, 0, 0.99), reason, sentence));
    }

    /// Without tags and the full stop, beginning with a capital.
    private static String title(String deed) {
        String bare = deed.replaceAll("(?:^|\\s)#[\\p{L}\\p{N}_-]+", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[.!;,:?\\s]+$", "")
                .strip();
        return bare.isEmpty() ? bare : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }
}
