package app.adiuva.desktop.ui.chat;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.brain.ModelCatalogue;
import app.adiuva.desktop.ui.kit.Controls;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// The line below the composer: who answers here, to be changed by a click, and what the conversation took.
final class ModelBar extends HBox {
    private final ModelPicker model;
    private final Runnable settings;
    private final MenuButton choice = new MenuButton();

    /// @param along what goes along with the next question
    ModelBar(ModelPicker model, Node along, Runnable settings) {
        this.model = model;
        this.settings = settings;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("model-bar");
        choice.setId("chat-model");
        choice.setGraphic(Controls.icon(Feather.CPU, "small"));
        choice.getStyleClass().add("quiet");
        Label spent = Controls.paragraph("", "subtle", "small");
        spent.setTextAlignment(TextAlignment.RIGHT);
        spent.setMinWidth(0);
        choice.setMinWidth(USE_PREF_SIZE);
        spent.setId("chat-spent");
        model.spending().subscribe(_ -> {
            spent.setText(model.spent().orElse(""));
            Controls.show(spent, !spent.getText().isEmpty());
        });
        model.picked().subscribe(_ -> draw());
        model.catalogue().known().subscribe(_ -> draw());
        getChildren().setAll(choice, along, Controls.spacer(), spent);
    }

    void open() {
        choice.requestFocus();
        choice.show();
    }

    private void draw() {
        ModelCatalogue catalogue = model.catalogue();
        String name = catalogue.name(model.picked().get());
        choice.setText(name);
        choice.setAccessibleText(text("chat.model.now", name));
        ToggleGroup group = new ToggleGroup();
        choice.getItems()
                .setAll(catalogue.options().stream()
                        .map(option -> item(option, group))
                        .toList());
        MenuItem more = new MenuItem(text("chat.model.settings"));
        more.setOnAction(_ -> settings.run());
        choice.getItems().addAll(new SeparatorMenuItem(), more);
    }

    private MenuItem item(ModelCatalogue.Option option, ToggleGroup group) {
        RadioMenuItem item =
                new RadioMenuItem(option.ready() ? option.name() : text("brain.not_in_plan", option.name()));
        item.setToggleGroup(group);
        item.setMnemonicParsing(false);
        item.setSelected(option.pick().equals(model.picked().get()));
        item.setDisable(!option.ready());
        item.setOnAction(_ -> model.choose(option.pick()));
        return item;
    }
}
