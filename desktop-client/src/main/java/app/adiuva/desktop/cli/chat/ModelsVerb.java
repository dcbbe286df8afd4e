package app.adiuva.desktop.cli.chat;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.TextTable;
import app.adiuva.desktop.cli.Verb;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// `adiuva models`: which models may answer.
@Command(
        name = "models",
        customSynopsis = "adiuva models [--json]",
        description = "Which models the cloud offers, and for which providers you may bring a key of your own.",
        footer = {"", "Exit codes: 0 listed, 3 no answer from the cloud."})
public final class ModelsVerb extends Verb.WithJson {
    public ModelsVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        ModelOffers offers = session.cloud().models();
        List<String> keys = session.cloud().keys().providers();
        if (json) {
            document(document(offers, keys));
        } else {
            print(offers, keys);
        }
        return ExitCode.DONE;
    }

    private static Object document(ModelOffers offers, List<String> keys) {
        return object(
                "models",
                        offers.models().stream()
                                .map(model -> object(
                                        "provider", model.provider(), "title", model.title(), "model", model.model()))
                                .toList(),
                "providers",
                        offers.providers().stream()
                                .map(provider -> object(
                                        "name", provider.name(),
                                        "title", provider.title(),
                                        "usual_model", provider.usualModel(),
                                        "has_key", keys.contains(provider.name())))
                                .toList(),
                "chooses", offers.chooses(),
                "own_keys", offers.ownKeys());
    }

    private void print(ModelOffers offers, List<String> keys) {
        List<List<String>> rows = new ArrayList<>();
        offers.models().forEach(model -> rows.add(List.of(model.provider(), model.model(), "the cloud")));
        offers.providers().stream()
                .filter(provider -> keys.contains(provider.name()))
                .forEach(provider -> rows.add(List.of(
                        provider.name(),
                        provider.usualModel() == null ? "any that you name" : provider.usualModel(),
                        "your key")));
        new TextTable(List.of("PROVIDER", "MODEL", "PAID BY"), rows).print(terminal());
        if (!offers.chooses()) {
            terminal().line("Your plan does not include the choice: the first one answers.");
        }
        terminal()
                .line("Keys of your own: "
                        + String.join(
                                ", ",
                                offers.providers().stream()
                                        .map(ModelOffers.Provider::name)
                                        .toList())
                        + (offers.ownKeys() ? ". `adiuva keys set PROVIDER` keeps one." : ". Your plan takes none."));
    }
}
