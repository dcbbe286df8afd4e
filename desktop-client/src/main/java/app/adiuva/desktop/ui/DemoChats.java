package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ChatResponse;
import app.adiuva.contracts.chat.ModelUsage;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.chat.ChatMessage;
import app.adiuva.desktop.ui.kit.Place;
import java.util.List;
import java.util.Locale;

/// Conversations of their own for a picture: an answer with a table and code, and what goes along with a question.
enum DemoChats {
    CHAT_TABLE,
    CHAT_ALONG;

    private static final String CODE = """

            ```sh
            adiuva tasks --filter 'due<7d !high' --json | jq -r '.[].title'
            ```
            """;

    String picture() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void open(MainWindow window, Workspace workspace) {
        window.go(Place.CHAT);
        switch (this) {
            case CHAT_TABLE -> window.chat().open(answered(workspace));
            case CHAT_ALONG -> {
                window.chat().startNew();
                window.chat().draft().set(text("picture.where"));
                window.chat().along().look(true);
                window.chat().along().show();
            }
        }
    }

    private static String answered(Workspace workspace) {
        ChatMessage asked = workspace.chats().say(null, text("picture.when"));
        ChatResponse answer = new ChatResponse(
                text("picture.answer") + CODE,
                List.of(),
                "calendar_agent",
                "claude-sonnet-4-5",
                new ModelUsage(2_140, 260, 4, 3, 412),
                List.of());
        workspace.chats().answer(asked, answer, null);
        return asked.chatId();
    }
}
