package app.adiuva.desktop.chat;

import app.adiuva.desktop.store.JsonText;
import java.util.ArrayList;
import java.util.List;

/// Tokens that are left for a context. Confined to one build.
final class Budget {
    private static final int CHARACTERS_A_TOKEN = 4;

    private int left;

    Budget(int tokens) {
        this.left = tokens;
    }

    /// The start of a text, cut between characters: half of a surrogate pair could not be sent.
    static String start(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /// The first entries that fit into `most` tokens and into what is left of the whole.
    <T> List<T> keep(List<T> entries, int most) {
        int room = Math.min(left, most);
        int spent = 0;
        List<T> kept = new ArrayList<>();
        for (T entry : entries) {
            int cost = cost(entry);
            if (spent + cost > room) {
                break;
            }
            spent += cost;
            kept.add(entry);
        }
        left -= spent;
        return kept;
    }

    /// Counts something that goes along whole, but leaves room for at least `rest` tokens more.
    void spend(Object whole, int rest) {
        left = Math.max(Math.min(left, rest), left - cost(whole));
    }

    private static int cost(Object entry) {
        return 1 + JsonText.of(entry).length() / CHARACTERS_A_TOKEN;
    }
}
