package app.adiuva.desktop.cloud;

import app.adiuva.contracts.chat.ModelOffers;

/// Which models there are to choose from. Blocking.
public interface ModelShelf {
    /// What the cloud offers this account.
    ///
    /// @throws CloudFailure when it does not answer
    ModelOffers models();

    /// The user's own keys.
    ProviderKeys keys();
}
