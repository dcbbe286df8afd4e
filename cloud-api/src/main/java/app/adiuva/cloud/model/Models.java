package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Access;
import app.adiuva.cloud.model.provider.Provider;
import app.adiuva.cloud.model.provider.ProviderConfig;
import app.adiuva.cloud.model.provider.Providers;
import app.adiuva.cloud.model.provider.Transport;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Opens models at their providers, over one transport. Thread-safe.
final class Models {
    private final ModelConfig config;
    private final Providers providers;
    private final Transport transport;
    private final ModelLink builtIn;

    Models(ModelConfig config, StreamingChatModel builtIn) {
        this.config = config;
        this.providers = Providers.load(config.plugins());
        this.transport = new UpstreamTransport(Deadlines.of(config.silence()));
        this.builtIn = ModelLink.builtIn(builtIn);
    }

    /// The configured chains.
    ModelChain chain(Clock clock) {
        Map<ModelConfig.Model, ModelLink> links = new HashMap<>();
        return new ModelChain(
                links(config.easy(), links),
                links(config.usual(), links),
                links(config.hard(), links),
                new Breakers(clock));
    }

    private List<ModelLink> links(List<ModelConfig.Model> models, Map<ModelConfig.Model, ModelLink> opened) {
        return Stream.concat(
                        models.stream().map(model -> opened.computeIfAbsent(model, this::link)), Stream.of(builtIn))
                .toList();
    }

    private ModelLink link(ModelConfig.Model model) {
        Provider provider = providers
                .get(model.provider())
                .orElseThrow(() -> new IllegalArgumentException("there is no provider " + model.provider()));
        Access access = config.accessTo(model.provider());
        ProviderConfig settings = new ProviderConfig(model.name(), access.apiKey(), access.baseUrl(), access.extra());
        return new ModelLink(
                model.provider() + ":" + model.name(),
                model.name(),
                model.name(),
                provider.open(settings, transport),
                false);
    }
}
