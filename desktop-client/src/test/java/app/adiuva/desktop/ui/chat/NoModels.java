package app.adiuva.desktop.ui.chat;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.cloud.CloudFailure;
import app.adiuva.desktop.cloud.ModelShelf;
import app.adiuva.desktop.cloud.ProviderKeys;
import java.nio.file.Path;

/// A cloud that does not say what it offers, and no key.
record NoModels(Path home) implements ModelShelf {
    @Override
    public ModelOffers models() {
        throw CloudFailure.Offline.unreachable("nowhere");
    }

    @Override
    public ProviderKeys keys() {
        return new ProviderKeys(home.resolve("keys.json"));
    }
}
