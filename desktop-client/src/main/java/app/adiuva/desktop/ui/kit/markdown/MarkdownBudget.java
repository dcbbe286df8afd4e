package app.adiuva.desktop.ui.kit.markdown;

/// How many styled pieces one document may still make, so that hostile Markdown never makes the window wait.
final class MarkdownBudget {
    private int left;

    MarkdownBudget(int most) {
        left = most;
    }

    /// Takes so many pieces, or none when there are fewer left.
    boolean take(int pieces) {
        if (pieces > left) {
            return false;
        }
        left -= pieces;
        return true;
    }
}
