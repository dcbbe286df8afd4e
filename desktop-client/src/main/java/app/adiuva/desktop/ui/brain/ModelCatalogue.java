package app.adiuva.desktop.ui.brain;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.chat.ModelPick;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.ModelShelf;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ProviderKeys;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What there is to choose from, as the cloud and the keys on this computer say. One for the window, so that what is
/// set in the settings shows in the chat. JavaFX thread only.
public final class ModelCatalogue {
    private static final Known NOTHING = new Known(null, List.of());

    private final Desk desk;
    private final ModelShelf shelf;
    private final Latest reading;
    private final ObjectProperty<Known> known = new SimpleObjectProperty<>(NOTHING);

    /// @param offers null until the cloud has answered
    /// @param keys the providers with a key on this computer
    public record Known(@Nullable ModelOffers offers, List<String> keys) {
        public Known {
            keys = List.copyOf(keys);
        }
    }

    /// One line of a list of models.
    ///
    /// @param ready whether the account's plan includes it
    public record Option(ModelPick pick, String name, boolean ready) {}

    public ModelCatalogue(Desk desk, ModelShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
        this.reading = new Latest(desk.runner());
    }

    public ReadOnlyObjectProperty<Known> known() {
        return known;
    }

    /// Asks the cloud again. Without an answer what was known stays, with the keys as they are.
    public void read() {
        ModelOffers before = known.get().offers();
        reading.run(() -> look(before), known::set, _ -> {});
    }

    /// The cloud takes its time: what there is of keys is read when it has answered.
    private Known look(@Nullable ModelOffers before) {
        @Nullable ModelOffers offers;
        try {
            offers = shelf.models();
        } catch (CloudFailure away) {
            offers = before;
        }
        return new Known(offers, shelf.keys().providers());
    }

    /// Keeps a key, in place of an older one.
    ///
    /// @param kept called once it is on the disk
    /// @return false when no provider would take it
    boolean keep(String provider, String typed, Runnable kept) {
        String text = typed.strip();
        if (!ProviderKey.isOne(text)) {
            return false;
        }
        desk.runner()
                .run(
                        () -> {
                            shelf.keys().put(provider, new ProviderKey(text));
                            return shelf.keys().providers();
                        },
                        keys -> {
                            kept.run();
                            show(keys);
                            desk.toasts().say(text("brain.key.kept", title(provider)));
                        },
                        failure -> desk.toasts().warn(Edits.explain(failure)));
        return true;
    }

    /// Takes a key away; while the window is open that can be taken back.
    void remove(String provider) {
        ProviderKeys keys = shelf.keys();
        AtomicReference<@Nullable ProviderKey> gone = new AtomicReference<>();
        Runnable look = () -> desk.runner().run(keys::providers, this::show, _ -> {});
        desk.edits()
                .act(Deed.of(
                                text("brain.key.removed", title(provider)),
                                () -> {
                                    gone.set(keys.find(provider).orElse(null));
                                    keys.remove(provider);
                                },
                                () -> Optional.ofNullable(gone.get()).ifPresent(key -> keys.put(provider, key)))
                        .then(look, look));
    }

    /// An answer that is still on its way may be older than these.
    private void show(List<String> keys) {
        known.set(new Known(known.get().offers(), keys));
        read();
    }

    /// All that can be chosen now; the cloud's own choice first.
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option(ModelPick.CLOUDS_CHOICE, name(ModelPick.CLOUDS_CHOICE), true));
        ModelOffers offers = known.get().offers();
        if (offers != null) {
            for (ModelOffers.Model model : offers.models()) {
                ModelPick pick = new ModelPick.Offered(model.provider(), model.model());
                boolean free = model.equals(offers.models().getFirst())
                        || model.equals(offers.models().getLast());
                options.add(new Option(pick, name(pick), free || offers.chooses()));
            }
        }
        boolean takesKeys = offers == null || offers.ownKeys();
        known.get().keys().forEach(provider -> {
            ModelPick pick = new ModelPick.Own(provider);
            options.add(new Option(pick, name(pick), takesKeys));
        });
        return options;
    }

    /// A pick in words.
    public String name(ModelPick pick) {
        return switch (pick) {
            case ModelPick.CloudsChoice _ -> text("brain.auto");
            case ModelPick.Offered(String provider, String model) ->
                provider.equals(model) ? text("brain.built_in") : text("brain.offered", title(provider), model);
            case ModelPick.Own(String provider) -> text("brain.own", title(provider));
        };
    }

    /// What a provider is called; its name until the cloud has said.
    public String title(String provider) {
        ModelOffers offers = known.get().offers();
        return offers == null
                ? provider
                : offers.providers().stream()
                        .filter(each -> each.name().equals(provider))
                        .map(ModelOffers.Provider::title)
                        .findFirst()
                        .or(() -> offers.models().stream()
                                .filter(each -> each.provider().equals(provider))
                                .map(ModelOffers.Model::title)
                                .findFirst())
                        .orElse(provider);
    }
}
