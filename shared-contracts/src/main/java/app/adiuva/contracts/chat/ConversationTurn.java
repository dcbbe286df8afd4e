package app.adiuva.contracts.chat;

/// One earlier message of the conversation.
///
/// @param role `user` or `assistant`
public record ConversationTurn(String role, String content) {
    @Override
    public String toString() {
        return "ConversationTurn[" + role + ", REDACTED]";
    }
}
