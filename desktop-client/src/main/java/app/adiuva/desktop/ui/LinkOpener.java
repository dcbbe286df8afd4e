package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.link.Link;
import app.adiuva.desktop.ui.chat.ChatViewModel;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Navigator;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.function.Consumer;

/// Opens what a link names; nothing is changed or sent by it. JavaFX thread only.
///
/// @param capture opens the capture sheet with these words in it
record LinkOpener(Desk desk, ChatViewModel chat, Consumer<String> capture) {
    void open(Link link) {
        Navigator navigator = desk.navigator();
        switch (link) {
            case Link.Item(Link.Kind kind, String id) -> {
                switch (kind) {
                    case TASK -> navigator.reveal(Place.TASKS, id);
                    case THOUGHT -> navigator.reveal(Place.THOUGHTS, id);
                    case CHAT -> openChat(id);
                }
            }
            case Link.Open(String screen) ->
                Place.named(screen)
                        .ifPresentOrElse(navigator::go, () -> desk.toasts().warn(text("link.unknown")));
            case Link.Capture(String words) -> capture.accept(words);
        }
    }

    private void openChat(String id) {
        desk.runner()
                .run(
                        () -> !desk.workspace().chats().messages(id, 1).isEmpty(),
                        known -> {
                            if (known) {
                                desk.navigator().go(Place.CHAT);
                                chat.open(id);
                            } else {
                                desk.toasts().warn(text("reveal.gone"));
                            }
                        },
                        failure -> desk.toasts().warn(Trouble.reading(failure)));
    }
}
