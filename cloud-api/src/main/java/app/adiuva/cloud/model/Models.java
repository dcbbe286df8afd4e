package app.adiuva.cloud.model;

import app.adiuva.cloud.config.ModelConfig;
import app.adiuva.cloud.config.ModelConfig.Access;
import app.adiuva.cloud.config.ModelConfig.Model;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.model.provider.Provider;
import app.adiuva.cloud.model.provider.ProviderConfig;
import app.adiuva.cloud.model.provider.Providers;
import app.adiuva.cloud.model.provider.Transport;
import app.adiuva.contracts.ApiHeaders;
import app.adiuva.contracts.chat.ModelChoice;
import app.adiuva.contracts.problem.ProblemCode;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens models at their providers, over one transport. Thread-safe.
final class Models {
    /// Becomes a part of an address at some providers, so it must not lead elsewhere.
    private static final String NAME = "[A-Za-z0-9](?!.*\\.\\.)[A-Za-z0-9._:/@-]{0,127}";
    /// What may stand in a header.
    private static final String KEY = "[\\x21-\\x7e]{1,512}";

    /// Stands in a log for a model whose name only a request said.
    private static final String ANY_OTHER = "(chosen)";

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
        Map<Model, ModelLink> opened = new HashMap<>();
        return new ModelChain(
                links(config.easy(), opened),
                links(config.usual(), opened),
                links(config.hard(), opened),
                new Breakers(clock),
                this);
    }

    private List<ModelLink> links(List<Model> models, Map<Model, ModelLink> opened) {
        Stream<ModelLink> links = models.stream().map(model -> opened.computeIfAbsent(model, this::configured));
        return Stream.concat(links, Stream.of(builtIn)).toList();
    }

    private ModelLink configured(Model model) {
        Provider provider = providers
                .get(model.provider())
                .orElseThrow(() -> new IllegalArgumentException("there is no provider " + model.provider()));
        Access access = config.accessTo(model.provider());
        return link(
                provider,
                new ProviderConfig(model.name(), access.apiKey(), access.baseUrl(), access.extra()),
                model.name(),
                false);
    }

    private ModelLink link(Provider provider, ProviderConfig settings, String idAtProvider, boolean isOwn) {
        String name = settings.model();
        return new ModelLink(
                provider.name() + ":" + idAtProvider, name, name, provider.open(settings, transport), isOwn);
    }

    /// Whether the usual chain begins with this provider, and with this model where one is named: the one that is asked
    /// when none is, see [#model].
    boolean isFirst(ModelChoice choice) {
        if (choice.provider().equals(ModelLink.BUILT_IN)) {
            return true;
        }
        Model first = config.usual().isEmpty() ? null : config.usual().getFirst();
        return first != null
                && first.provider().equals(choice.provider())
                && (choice.model() == null || first.name().equals(choice.model()));
    }

    /// See [ModelChain#choose].
    List<ModelLink> choose(ModelChoice choice, @Nullable Secret key, boolean isOwners) {
        if (ModelLink.BUILT_IN.equals(choice.provider())) {
            return List.of(builtIn);
        }
        Provider provider = provider(choice);
        Access access = config.accessTo(provider.name());
        String model = model(choice, provider, access);
        URI address = address(choice, isOwners);
        if (!isOwners && key != null) {
            requireKeyCounts(provider, access);
        } else if (!isOwners) {
            requireOffered(provider, model, access);
        }
        Secret used = key(provider, key, access, address);
        ProviderConfig settings =
                new ProviderConfig(model, used, address == null ? access.baseUrl() : address, access.extra());
        boolean isOwn = key != null || address != null;
        String id = !isOwn && isOffered(provider, model) ? model : ANY_OTHER;
        return List.of(link(provider, settings, id, isOwn), builtIn);
    }

    private Provider provider(ModelChoice choice) {
        return providers.get(choice.provider()).orElseThrow(() -> {
            String names = String.join(
                    ", ", providers.kinds().stream().map(ModelConfig.Kind::name).toList());
            return invalid("The field model.provider must be one of " + names + ", " + ModelLink.BUILT_IN + ".");
        });
    }

    /// The one that is named; else the provider's first in the chains, or what would stand there if it were named.
    private String model(ModelChoice choice, Provider provider, Access access) {
        String usual = access.model() != null ? access.model() : provider.usualModel();
        String model = choice.model() != null
                ? choice.model()
                : configured()
                        .filter(each -> each.provider().equals(provider.name()))
                        .findFirst()
                        .map(Model::name)
                        .orElse(usual);
        if (model == null || !model.matches(NAME)) {
            throw invalid("The field model.model must name a model of the provider.");
        }
        return model;
    }

    /// An address that a request names would let anybody reach what only the cloud can reach.
    private static @Nullable URI address(ModelChoice choice, boolean isOwners) {
        String text = choice.baseUrl();
        if (text == null) {
            return null;
        }
        if (!isOwners) {
            throw invalid("The field model.base_url is for the cloud on your own computer only. Leave it out.");
        }
        return ModelConfig.address(text)
                .orElseThrow(() -> invalid("The field model.base_url must be an http or https address."));
    }

    /// Where no key is asked for, any text would pass for one and make the operator's own models free: such a server
    /// stands in the operator's network, where no key of a user leads.
    private static void requireKeyCounts(Provider provider, Access access) {
        if (!takesKeys(provider, access)) {
            throw invalid("This cloud asks " + provider.title() + " without any key. Leave out the header "
                    + ApiHeaders.PROVIDER_KEY + ".");
        }
    }

    /// Whether a user's own key counts at a provider.
    static boolean takesKeys(Provider provider, Access access) {
        return provider.needsKey() && (access.baseUrl() == null || access.apiKey() != null);
    }

    /// What the operator's key pays for, the operator chooses.
    private void requireOffered(Provider provider, String model, Access access) {
        boolean keyIsMissing = provider.needsKey() && !access.isConfigured();
        if (!isOffered(provider, model) && !keyIsMissing) {
            throw invalid("The field model names a model that this cloud does not offer. With a key of your own in the"
                    + " header " + ApiHeaders.PROVIDER_KEY + " you may ask any of a provider that needs one.");
        }
    }

    private boolean isOffered(Provider provider, String model) {
        return configured().anyMatch(new Model(provider.name(), model)::equals);
    }

    private Stream<Model> configured() {
        return Stream.of(config.usual(), config.easy(), config.hard()).flatMap(List::stream);
    }

    /// The request's key, then the configured one, which never goes to an address that a request names.
    private static @Nullable Secret key(Provider provider, @Nullable Secret own, Access access, @Nullable URI address) {
        if (own != null) {
            if (!own.reveal().matches(KEY)) {
                throw invalid("The header " + ApiHeaders.PROVIDER_KEY + " holds what cannot be a key.");
            }
            return own;
        }
        if (address != null) {
            return null;
        }
        if (provider.needsKey() && access.apiKey() == null && access.baseUrl() == null) {
            throw new ProblemException(
                    ProblemCode.KEY_NEEDED,
                    provider.title() + " needs a key, and this cloud has none. Send yours in the header "
                            + ApiHeaders.PROVIDER_KEY + ".");
        }
        return access.apiKey();
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
