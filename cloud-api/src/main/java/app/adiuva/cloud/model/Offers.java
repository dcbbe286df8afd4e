package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.model.provider.Provider;
import app.adiuva.cloud.model.provider.Providers;
import app.adiuva.contracts.chat.ModelOffers;
import java.util.List;
import java.util.stream.Stream;

/// Which models a request may choose: what [Models#choose] takes, as a list.
///
/// @param models that answer without a key of the user's
/// @param providers that take one
public record Offers(List<ModelOffers.Model> models, List<ModelOffers.Provider> providers) {
    private static final String BUILT_IN_TITLE = "Adiuva";

    public Offers {
        models = List.copyOf(models);
        providers = List.copyOf(providers);
    }

    public static Offers of(ModelConfig config) {
        Providers known = Providers.load(config.plugins());
        Stream<ModelOffers.Model> configured = Stream.of(config.usual(), config.easy(), config.hard())
                .flatMap(List::stream)
                .distinct()
                .map(model -> new ModelOffers.Model(model.provider(), title(known, model.provider()), model.name()));
        ModelOffers.Model builtIn = new ModelOffers.Model(ModelLink.BUILT_IN, BUILT_IN_TITLE, ModelLink.BUILT_IN);
        return new Offers(
                Stream.concat(configured, Stream.of(builtIn)).toList(),
                known.all().stream()
                        .filter(provider -> Models.takesKeys(provider, config.accessTo(provider.name())))
                        .map(provider ->
                                new ModelOffers.Provider(provider.name(), provider.title(), provider.usualModel()))
                        .toList());
    }

    private static String title(Providers known, String provider) {
        return known.get(provider).map(Provider::title).orElse(provider);
    }
}
