package app.adiuva.cloud.model.builtin.wish;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Mends slips of the fingers in the words that decide what a sentence means: one letter missing, doubled or swapped
/// with its neighbour ("remnd", "tomorow", "shcedule"). Other words stay as typed. Stateless.
final class Spelling {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|“[^”]*”|\\p{L}{5,12}");
    private static final List<String> KEYWORDS = List.of(
            "remind",
            "reminder",
            "tomorrow",
            "schedule",
            "appointment",
            "meeting",
            "calendar",
            "shopping",
            "delete",
            "cancel",
            "remove",
            "complete",
            "reschedule",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "saturday",
            "sunday",
            "friday",
            "tonight",
            "grocery",
            "conflicts",
            "completed",
            "weekend");
    private static final Map<String, String> SLIPS = slips();

    private Spelling() {}

    static String mended(String text) {
        return WORD.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        SLIPS.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group())));
    }

    private static Map<String, String> slips() {
        Map<String, String> slips = new HashMap<>();
        for (String word : KEYWORDS) {
            for (int i = 1; i < word.length() - 1; i++) {
                slips.put(word.substring(0, i) + word.substring(i + 1), word);
                slips.put(word.substring(0, i) + word.charAt(i) + word.substring(i), word);
                slips.put(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2), word);
            }
        }
        slips.put("calender", "calendar");
        slips.put("tommorow", "tomorrow");
        slips.put("tommorrow", "tomorrow");
        slips.put("apointment", "appointment");
        slips.put("appointement", "appointment");
        KEYWORDS.forEach(slips::remove);
        return Map.copyOf(slips);
    }
}
