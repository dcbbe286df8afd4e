package app.adiuva.desktop.search;

import java.util.List;

/// How well a row fits the words. A word counts its weight, four times that if it stands in the title,
/// and a little less if it is only the beginning of what stands there. Unlike BM25 this needs no
/// figures over all rows, which cost more the more rows there are.
record Relevance(List<Term> terms) {
    private static final double TITLE = 4;

    /// For a word that the row holds, but not at its start.
    private static final double LATER = 0.5;

    /// @param start of the row's body
    /// @param all whether the row is known to hold every term, whatever its start shows
    double of(String title, String start, boolean all) {
        double[] inTitle = fits(title);
        double[] inBody = fits(start);
        double score = 0;
        for (int i = 0; i < terms.size(); i++) {
            score += terms.get(i).weight() * Math.max(TITLE * inTitle[i], Math.max(inBody[i], all ? LATER : 0));
        }
        return score;
    }

    private double[] fits(String text) {
        double[] best = new double[terms.size()];
        for (Tokens tokens = new Tokens(text); tokens.next(); ) {
            String word = tokens.folded();
            for (int i = 0; i < best.length; i++) {
                best[i] = Math.max(best[i], terms.get(i).fits(word));
            }
        }
        for (int i = 0; i < best.length; i++) {
            if (terms.get(i).unspaced() && text.contains(terms.get(i).typed())) {
                best[i] = 1;
            }
        }
        return best;
    }
}
