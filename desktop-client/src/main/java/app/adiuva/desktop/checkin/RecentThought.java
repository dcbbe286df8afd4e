package app.adiuva.desktop.checkin;

import app.adiuva.desktop.store.Row;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A thought as the rules see it.
///
/// @param row its `seq`
/// @param words those that tell something, folded, and as the thought says them; its tags are among them
record RecentThought(long row, String id, String content, Instant createdAt, Map<String, String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LEAST_LETTERS = 4;
    private static final int MOST_WORDS = 400;
    private static final int LONGEST_TITLE = 120;

    /// Words of English and German that stand in sentences about anything.
    private static final Set<String> COMMON = Set.of("""
            aber about above after again alle alles also always andere another anything around auch auf
            bald because been before beim being below bereits between bitte both came come could dann dass
            dein deine denn dienstag diese diesem diesen dieser dieses doch does doing done donnerstag dort
            down drei durch each eben eher eine einem einen einer eines einfach einmal etwas euch even ever
            every everything fast first freitag friday from fuer fur ganz gave gegen gehen gerade gern
            gestern gets gibt give goes going gone good great gut haben hallo hast hatte have having here
            heute hier hinter immer into jede jeden jeder jetzt just kann keep kein keine keinen know
            koennen kommt konnen lange last later least leider less like little look machen macht made make
            many maybe mehr mein meine meinen meiner mittwoch monday montag more morgen morning most much
            muessen muss mussen must nach need needs never next nice nicht nichts noch nochmal nothing oder
            often ohne once only other over perhaps really said same samstag saturday says schon sehr sein
            seine should sich since sind soll sollte some something sonntag soon still such sunday sure
            take tell than that their them then there these they thing things think this those through
            thursday time today tomorrow tonight took tuesday uber ueber under unser unter until very viel
            viele vielleicht vorher wann want wants warum wednesday week weeks weil well wenig wenn went
            werden were what when where which while wieder will wird with without woche wollen would year
            yesterday your zwei zwischen
            """.strip().split("\\s+"));

    RecentThought {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    static RecentThought of(Row row) {
        String content = row.text("content");
        Map<String, String> words = new LinkedHashMap<>();
        row.words("tags").forEach(tag -> words.putIfAbsent(fold(tag), tag));
        for (String word : BETWEEN.split(content, MOST_WORDS)) {
            String folded = fold(word);
            if (folded.length() >= LEAST_LETTERS
                    && folded.chars().anyMatch(Character::isLetter)
                    && !COMMON.contains(folded)) {
                words.putIfAbsent(folded, word);
            }
        }
        return new RecentThought(row.number("seq"), row.text("id"), content, row.instant("created_at"), words);
    }

    /// The first line, shortened.
    String title() {
        String line = content.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    /// How much of what both say is the same, from 0 to 1: shared words through all words (Jaccard).
    double likeness(RecentThought other) {
        long shared = words.keySet().stream().filter(other.words::containsKey).count();
        long all = words.size() + other.words.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static String fold(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
