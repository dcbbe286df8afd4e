package app.adiuva.cloud.chat.work;

import app.adiuva.cloud.secrecy.OwnText;
import app.adiuva.contracts.chat.ChatContext;

/// What an answer may repeat whatever it is: the user's own words, and what the user sent along. Earlier answers do
/// not count.
public final class OwnWords {
    private OwnWords() {}

    /// @param words a text, or values of JSON that hold texts
    public static OwnText of(Object words, ChatContext context) {
        return OwnText.of(
                words,
                context.userProfile(),
                context.relevantDocuments(),
                context.thoughts(),
                context.recentTasks(),
                context.events(),
                context.mails(),
                context.metrics(),
                Turns.ofUser(context.conversationHistory()));
    }
}
