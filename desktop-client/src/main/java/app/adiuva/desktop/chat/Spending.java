package app.adiuva.desktop.chat;

/// What the answers of one conversation took of models, earlier versions and deleted ones included.
///
/// @param answers that say what they took; the built-in planner's do not
public record Spending(long answers, long inputTokens, long outputTokens, long credits) {
    public boolean isNothing() {
        return answers == 0;
    }
}
