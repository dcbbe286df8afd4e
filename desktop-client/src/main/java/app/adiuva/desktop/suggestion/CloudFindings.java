package app.adiuva.desktop.suggestion;

import app.adiuva.contracts.suggestion.Suggested;
import app.adiuva.contracts.suggestion.SuggestionKind;
import app.adiuva.contracts.suggestion.SuggestionResponse;
import app.adiuva.desktop.quickadd.TagWord;
import app.adiuva.desktop.suggestion.Proposal.NewTag;
import app.adiuva.desktop.suggestion.Proposal.NewTask;
import app.adiuva.desktop.suggestion.ThoughtsToAsk.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What may be used of an answer of the cloud, which may say anything. The rest is left out.
///
/// @param own tags of the user
/// @param today the user's; a task is not due before it
record CloudFindings(List<String> own, LocalDate today) {
    /// Below this nothing is suggested.
    private static final double LEAST = 0.5;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_TAG = 40;

    /// Line ends and all else that would make the words on the screen stand otherwise than they are.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\s\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]+");

    /// Those of each thought, in the order in which they were asked about.
    List<List<Finding>> of(SuggestionResponse answer, List<Asked> asked) {
        return IntStream.range(0, asked.size())
                .mapToObj(place -> answer.suggestions().stream()
                        .filter(suggested -> suggested.thought() == place)
                        .flatMap(suggested -> finding(suggested, asked.get(place)).stream())
                        .limit(SuggestionResponse.MOST_OF_ONE)
                        .toList())
                .toList();
    }

    @SuppressWarnings("ConstantValue") // nobody vouches for what was read from JSON
    private Optional<Finding> finding(Suggested suggested, Asked thought) {
        @Nullable SuggestionKind kind = suggested.kind();
        double confidence = suggested.confidence();
        if (kind == null || !(confidence >= LEAST && confidence <= 1)) {
            return Optional.empty();
        }
        Optional<? extends Proposal> proposal = switch (kind) {
            case TASK -> task(suggested);
            case TAG -> tag(line(suggested.text(), LONGEST_TAG), thought);
        };
        return proposal.map(
                made -> new Finding(made, confidence, Reason.CLOUD, line(suggested.reason(), LONGEST_REASON)));
    }

    private Optional<NewTask> task(Suggested suggested) {
        String title = line(suggested.text(), LONGEST_TITLE);
        if (title.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        LocalDate day = day(suggested.day());
        return Optional.of(new NewTask(title, day, day == null ? null : time(suggested.time())));
    }

    /// One of the user's own as the user writes it, or a new one that could be typed after a `#`.
    private Optional<NewTag> tag(String given, Asked thought) {
        String name = given.replaceFirst("^#+", "");
        if (thought.tags().stream().anyMatch(name::equalsIgnoreCase)) {
            return Optional.empty();
        }
        Optional<String> known = own.stream().filter(name::equalsIgnoreCase).findFirst();
        return known.or(() -> Optional.of(name)
                        .filter(word -> TagWord.WHOLE.matcher("#" + word).matches()))
                .map(NewTag::new);
    }

    private @Nullable LocalDate day(@Nullable String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            return day == null || day.isBefore(today) || day.isAfter(today.plusYears(10)) ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String line(@Nullable String text, int longest) {
        String line = text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
