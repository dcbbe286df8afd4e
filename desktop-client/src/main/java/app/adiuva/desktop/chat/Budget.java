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

    /// The first entries that fit into `most` tokens and into what is left of the whole.
    <T> List<T> keep(List<T> entries, int most) {
        int room = Math.min(left, most);
        int spent = 0;
        List<T> kept = new ArrayList<>();
        for (T entry : entries) {
            int cost = 1 + JsonText.of(entry).length() / CHARACTERS_A_TOKEN;
            if (spent + cost > room) {
                break;
            }
            spent += cost;
            kept.add(entry);
        }
        left -= spent;
        return kept;
    }
}
