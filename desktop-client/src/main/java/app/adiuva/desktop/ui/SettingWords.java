package app.adiuva.desktop.ui;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.chat.ModelPicks;
import app.adiuva.desktop.ui.settings.SettingNames;
import app.adiuva.desktop.ui.settings.SettingStore;
import app.adiuva.desktop.ui.settings.SettingsSection;
import app.adiuva.desktop.ui.shell.Commands;
import app.adiuva.desktop.ui.shell.KeyChoices;
import app.adiuva.desktop.ui.tasks.TaskChoices;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Names the settings as the user knows them: as the lines of the settings, and keys by what they do.
///
/// @param sections of the settings
/// @param provider the title of a provider of models
record SettingWords(Supplier<List<SettingsSection>> sections, Commands commands, UnaryOperator<String> provider)
        implements SettingNames {
    private static final String OWN_MODEL = ModelPicks.ownModel("");

    @Override
    public Optional<Named> of(String key) {
        if (key.startsWith(KeyChoices.PREFIX)) {
            String command = key.substring(KeyChoices.PREFIX.length());
            return Optional.of(new Named(commands.name(command), Commands::keyName));
        }
        if (key.startsWith(OWN_MODEL)) {
            String title = provider.apply(key.substring(OWN_MODEL.length()));
            return Optional.of(Named.of(text("brain.key.model.of", title), UnaryOperator.identity()));
        }
        return sections.get().stream()
                .flatMap(section -> section.named(key).stream())
                .findFirst()
                .or(() -> TaskChoices.named(key))
                .or(() -> profile(key).map(name -> Named.of(name, UnaryOperator.identity())));
    }

    private static Optional<String> profile(String key) {
        return switch (key) {
            case SettingStore.NAME -> Optional.of(text("settings.name"));
            case SettingStore.GOALS -> Optional.of(text("settings.goals"));
            case SettingStore.PROJECTS -> Optional.of(text("settings.projects"));
            case SettingStore.PATTERNS -> Optional.of(text("settings.patterns"));
            default -> Optional.empty();
        };
    }
}
