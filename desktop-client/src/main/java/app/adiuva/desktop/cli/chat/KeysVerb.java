package app.adiuva.desktop.cli.chat;

import static app.adiuva.desktop.cli.JsonDocument.object;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.cli.CommandFailure;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import app.adiuva.desktop.cli.Verb;
import app.adiuva.desktop.cloud.ProviderKey;
import app.adiuva.desktop.cloud.ProviderKeys;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `adiuva keys`: the user's own keys of providers of models. No key is ever an argument or part of an output.
@Command(
        name = "keys",
        customSynopsis = "adiuva keys [--json] [set|remove PROVIDER]",
        description = "Your own keys of providers of models, in a file that only you can read. None is ever shown.",
        footer = {
            "",
            "set asks for the key in a terminal, where it is not shown; from a program it is a line of the standard input:",
            "  adiuva keys set openai < key.txt",
            "Exit codes: 0 listed or done, 2 no PROVIDER, or no key, 3 no answer from the cloud, 4 no such provider or key."
        })
public final class KeysVerb extends Verb.WithJson {
    @Parameters(index = "0", arity = "0..1", paramLabel = "set|remove", description = "What to do.")
    @Nullable
    Wish wish;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROVIDER", description = "From `adiuva models`.")
    @Nullable
    String provider;

    /// Taken, so that nothing repeats it when it is a key.
    @Parameters(index = "2..*", hidden = true)
    List<String> more = List.of();

    /// The word as it is typed.
    enum Wish {
        set,
        remove
    }

    public KeysVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        if (!more.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "usage",
                    "A key is no argument, where others could read it. Nothing was kept. Type it when asked, or use the"
                            + " standard input.");
        }
        ProviderKeys keys = session.cloud().keys();
        if (wish == null) {
            list(keys.providers());
            return ExitCode.DONE;
        }
        String name = needed(provider, wish + " needs a PROVIDER; `adiuva models` lists them.");
        switch (wish) {
            case set -> set(keys, name);
            case remove -> remove(keys, name);
        }
        return ExitCode.DONE;
    }

    /// Only a provider that the cloud knows: a key under a mistyped name would pay for nothing.
    private void set(ProviderKeys keys, String name) {
        boolean known = session.cloud().models().providers().stream()
                .map(ModelOffers.Provider::name)
                .anyMatch(name::equals);
        if (!known) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "no_provider", "The cloud knows no such provider; `adiuva models` lists them.");
        }
        char[] typed = terminal().readSecret("Key of " + name + ": ");
        try {
            String key = new String(typed).strip();
            if (!ProviderKey.isOne(key)) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "not_a_key",
                        "That is no key: one word of at most 512 characters. Nothing was kept.");
            }
            keys.put(name, new ProviderKey(key));
        } finally {
            Arrays.fill(typed, '\0');
        }
        report("kept", name, "Kept. It goes along with questions to its models only, and never into a backup.");
    }

    private void remove(ProviderKeys keys, String name) {
        if (!keys.providers().contains(name)) {
            throw new CommandFailure(ExitCode.REFUSED, "key_needed", "There is no key of this provider.");
        }
        keys.remove(name);
        report("removed", name, "Removed from this computer. At the provider it is valid until you end it there.");
    }

    private void report(String done, String name, String words) {
        if (json) {
            document(object(done, name));
        } else {
            terminal().line(words);
        }
    }

    private void list(List<String> providers) {
        if (json) {
            document(providers);
        } else if (providers.isEmpty()) {
            terminal().line("No key is kept.");
        } else {
            providers.forEach(terminal()::line);
        }
    }
}
