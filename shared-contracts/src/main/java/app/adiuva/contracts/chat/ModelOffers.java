package app.adiuva.contracts.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Body of `GET /api/v1/models`: which models a request may choose, see [ModelChoice].
///
/// @param models that answer without a key of the user's, in the order in which they are asked; the built-in planner is
///     the last
/// @param providers for which a user may bring a key
/// @param chooses whether the account's plan lets it choose among `models`
/// @param ownKeys whether the account's plan takes keys of the user's own
public record ModelOffers(List<Model> models, List<Provider> providers, boolean chooses, boolean ownKeys) {
    public ModelOffers {
        models = List.copyOf(models);
        providers = List.copyOf(providers);
    }

    /// @param provider as in [ModelChoice]
    /// @param title of the provider, for people
    /// @param model as the provider calls it
    public record Model(String provider, String title, String model) {}

    /// @param name as in [ModelChoice]
    /// @param title for people
    /// @param usualModel that is asked when none is named; null where one must be named
    public record Provider(
            String name, String title, @Nullable String usualModel) {}
}
