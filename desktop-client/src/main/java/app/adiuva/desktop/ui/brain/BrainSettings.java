package app.adiuva.desktop.ui.brain;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.chat.ModelOffers;
import app.adiuva.desktop.chat.ModelPick;
import app.adiuva.desktop.chat.ModelPicks;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.settings.Preference;
import app.adiuva.desktop.ui.settings.Preferences;
import app.adiuva.desktop.ui.settings.SettingsSection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/// Where the brain runs, which model answers when a conversation says nothing else, and the user's own keys.
public final class BrainSettings {
    private final ModelCatalogue catalogue;
    private final Preferences preferences;

    private BrainSettings(ModelCatalogue catalogue, Preferences preferences) {
        this.catalogue = catalogue;
        this.preferences = preferences;
    }

    /// @param where the brain runs, as it changes
    public static SettingsSection section(
            ModelCatalogue catalogue, Preferences preferences, ObservableStringValue where) {
        return new BrainSettings(catalogue, preferences).make(where);
    }

    private SettingsSection make(ObservableStringValue where) {
        Label place = Controls.label("", "strong");
        place.textProperty().bind(where);
        Preference<ModelPick> usual = preferences.of(
                ModelPicks.USUAL,
                ModelPick.CLOUDS_CHOICE,
                ModelPick::text,
                stored -> ModelPick.parse(stored).orElse(ModelPick.CLOUDS_CHOICE));
        SettingsSection section = new SettingsSection("brain", text("settings.brain"))
                .line(place, text("settings.brain.hint"), Controls.icon(Feather.CPU), text("settings.brain.words"))
                .line(text("brain.usual"), text("brain.usual.hint"), choice(usual), text("brain.usual.words"))
                .resets(usual)
                .calls(usual, text("brain.usual"), catalogue::name)
                .whole(text("brain.keys"), text("brain.keys.hint"), keys(), text("brain.keys.words"));
        catalogue.read();
        return section;
    }

    private ComboBox<ModelPick> choice(Preference<ModelPick> usual) {
        ComboBox<ModelPick> box = new ComboBox<>();
        box.setId("set-" + ModelPicks.USUAL);
        box.setAccessibleText(text("brain.usual"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(ModelPick pick) {
                return pick == null ? "" : catalogue.name(pick);
            }

            @Override
            public ModelPick fromString(String words) {
                return usual.get(); // not editable
            }
        });
        catalogue.known().subscribe(_ -> {
            box.getItems()
                    .setAll(catalogue.options().stream()
                            .filter(ModelCatalogue.Option::ready)
                            .map(ModelCatalogue.Option::pick)
                            .toList());
            box.setValue(usual.get());
        });
        usual.subscribe(box::setValue);
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                usual.set(box.getValue());
            }
        });
        return box;
    }

    private VBox keys() {
        VBox head = new VBox(12);
        VBox lines = new VBox(12);
        VBox keys = new VBox(12, head, lines);
        keys.setId("provider-keys");
        Map<String, KeyLine> made = new HashMap<>();
        catalogue.known().subscribe(known -> {
            head.getChildren()
                    .setAll(
                            Controls.label(text("brain.keys"), "strong"),
                            Controls.paragraph(text("brain.keys.hint"), "muted", "small"));
            ModelOffers offers = known.offers();
            if (offers == null) {
                head.getChildren().add(Controls.paragraph(text("brain.keys.away"), "subtle", "small"));
            } else if (!offers.ownKeys()) {
                head.getChildren().add(Controls.paragraph(text("brain.keys.plan"), "subtle", "small"));
            }
            Map<String, String> usualModels = usualModels(known);
            usualModels.forEach((provider, usual) -> made.computeIfAbsent(
                            provider,
                            _ -> new KeyLine(catalogue, provider, preferences.words(ModelPicks.ownModel(provider), "")))
                    .show(usual));
            List<KeyLine> wanted = usualModels.keySet().stream().map(made::get).toList();
            if (!wanted.equals(lines.getChildren())) { // or a field would lose the keyboard
                lines.getChildren().setAll(wanted);
            }
        });
        Controls.whenGone(keys, () -> made.values().forEach(KeyLine::forget));
        return keys;
    }

    /// The providers that have a line, each with the model that it is asked for; empty until the cloud has said.
    private static Map<String, String> usualModels(ModelCatalogue.Known known) {
        Map<String, String> models = new LinkedHashMap<>();
        ModelOffers offers = known.offers();
        if (offers == null) {
            known.keys().forEach(provider -> models.put(provider, ""));
        } else {
            offers.providers().forEach(provider -> models.put(provider.name(), provider.usualModel()));
        }
        return models;
    }
}
