package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ModelPick;
import app.adiuva.desktop.chat.ModelPicks;
import app.adiuva.desktop.chat.Spending;
import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Which model answers in the open conversation, and what that took so far. A new conversation keeps its choice until
/// its first question takes it along. JavaFX thread only.
public final class ModelPicker {
    private static final Spending NOTHING = new Spending(0, 0, 0, 0);

    private final Desk desk;
    private final ModelCatalogue catalogue;
    private final Latest reading;
    private final ObjectProperty<ModelPick> picked = new SimpleObjectProperty<>(ModelPick.CLOUDS_CHOICE);
    private final ObjectProperty<Spending> spending = new SimpleObjectProperty<>(NOTHING);
    private @Nullable String chatId;
    private @Nullable ModelPick ofNew;
    private boolean begun;

    private record State(ModelPick pick, Spending spending) {}

    ModelPicker(Desk desk, ModelCatalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.reading = new Latest(desk.runner());
        desk.edits().revision().subscribe((_, _) -> reread());
    }

    /// The conversation's own choice, or the usual one.
    public ReadOnlyObjectProperty<ModelPick> picked() {
        return picked;
    }

    public ReadOnlyObjectProperty<Spending> spending() {
        return spending;
    }

    public ModelCatalogue catalogue() {
        return catalogue;
    }

    /// The chat is shown: asks the cloud once what it offers.
    void begin() {
        if (!begun) {
            begun = true;
            catalogue.read();
        }
        reread();
    }

    public void choose(ModelPick pick) {
        picked.set(pick);
        String chat = chatId;
        if (chat == null) {
            ofNew = pick;
            reread();
            return;
        }
        desk.runner()
                .run(
                        () -> {
                            picks().choose(chat, pick);
                            return pick;
                        },
                        _ -> {},
                        _ -> {
                            desk.toasts().warn(text("load.failed"));
                            reread();
                        });
    }

    /// What the first question of a new conversation takes along; null for the usual one.
    @Nullable
    ModelPick ofNew() {
        return chatId == null ? ofNew : null;
    }

    /// The new conversation has got its id.
    void movedTo(@Nullable String chat) {
        chatId = chat;
    }

    /// Another conversation is open.
    void turnTo(@Nullable String chat) {
        chatId = chat;
        ofNew = null;
        spending.set(NOTHING);
        reread();
    }

    void reread() {
        String chat = chatId;
        ModelPick fresh = ofNew;
        reading.run(
                () -> chat == null
                        ? new State(fresh == null ? picks().usual() : fresh, NOTHING)
                        : new State(
                                picks().ofChat(chat).orElseGet(picks()::usual),
                                desk.workspace().conversations().spending(chat)),
                state -> {
                    if (Objects.equals(chat, chatId)) {
                        picked.set(state.pick());
                        spending.set(state.spending());
                    }
                },
                _ -> {});
    }

    /// What the conversation took, in words; empty when nothing is known.
    Optional<String> spent() {
        Spending now = spending.get();
        return now.isNothing()
                ? Optional.empty()
                : Optional.of(text("chat.spent", now.inputTokens() + now.outputTokens(), now.credits()));
    }

    private ModelPicks picks() {
        return desk.workspace().modelPicks();
    }
}
