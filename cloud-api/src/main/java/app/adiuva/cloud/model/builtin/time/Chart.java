package app.adiuva.cloud.model.builtin.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has been recognised in one text: every category is tried at most once at every token. For one thread.
final class Chart {

    private static final Found<String> NOTHING = new Found<>("", -1);

    private final List<Token> tokens;
    private final Anchor anchor;
    private final @Nullable Found<?>[][] table;
    private final int categories;

    Chart(List<Token> tokens, Anchor anchor, int categories) {
        this.tokens = tokens;
        this.anchor = anchor;
        this.table = new Found<?>[tokens.size()][];
        this.categories = categories;
    }

    List<Token> tokens() {
        return tokens;
    }

    Anchor anchor() {
        return anchor;
    }

    @Nullable
    Found<?> at(Category<?> category, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Found<?>[] here = table[at];
        if (here == null) {
            here = new Found<?>[categories];
            table[at] = here;
        }
        Found<?> known = here[category.index()];
        if (known == null) {
            Found<?> found = category.match(this, at);
            known = found == null ? NOTHING : found;
            here[category.index()] = known;
        }
        return known.end() < 0 ? null : known;
    }

    <T> @Nullable Found<T> found(Category<T> category, int at) {
        Found<?> found = at(category, at);
        return found == null ? null : new Found<>(category.cast(found.value()), found.end());
    }
}
