package app.adiuva.cloud.model.builtin.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as words. What stands in quotation marks is one word that no phrase names; punctuation is none.
record Words(String text, List<Word> all) {
    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_'’@./+-]*[\\p{L}\\p{M}\\p{N}_])?"
                    + "|[^\\s\\p{P}]+");
    private static final Map<String, String> SHORT = Map.of(
            "'s", "is", "'re", "are", "'m", "am", "'ve", "have", "'d", "would", "'ll", "will", "n't", "not", "'nt",
            "not");
    private static final Pattern SHORT_STEM =
            Pattern.compile("(what|when|where|who|how|that|it|there|i|you|we|they|let)('s|'re|'m|'ve|'d|'ll)");
    private static final Pattern NOT =
            Pattern.compile("(do|does|did|is|are|was|can|could|have|has|should|would)(n't|'nt)");
    private static final Map<String, String> WITHOUT_APOSTROPHE = Map.of(
            "whats", "what's", "dont", "don't", "lets", "let's", "im", "i'm", "wheres", "where's", "whens", "when's");

    Words {
        all = List.copyOf(all);
    }

    /// One word in lower case, and where it stands in the text. The parts of "what's" stand at the same place.
    record Word(String lower, int start, int end) {}

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String lower = token.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            String whole = WITHOUT_APOSTROPHE.getOrDefault(lower, lower);
            Matcher parts = SHORT_STEM.matcher(whole);
            Matcher not = NOT.matcher(whole);
            Matcher split = parts.matches() ? parts : not.matches() ? not : null;
            if (split == null) {
                words.add(new Word(whole, token.start(), token.end()));
            } else {
                words.add(new Word(split.group(1), token.start(), token.end()));
                words.add(new Word(SHORT.getOrDefault(split.group(2), ""), token.start(), token.end()));
            }
        }
        return new Words(text, words);
    }

    int size() {
        return all.size();
    }

    /// The text from the word `from` up to, not including, the word `to`, with the signs that belong to it.
    String between(int from, int to) {
        int start = all.get(from).start();
        int before = from == 0 ? 0 : Math.min(start, all.get(from - 1).end());
        while (start > before && isSign(text.charAt(start - 1))) {
            start--;
        }
        int end = to < size() ? Math.max(all.get(to).start(), all.get(to - 1).end()) : text.length();
        return Text.trimmed(text.substring(start, end));
    }

    private static boolean isSign(char c) {
        return !Character.isWhitespace(c) && ",;:.!?-–".indexOf(c) < 0;
    }
}
