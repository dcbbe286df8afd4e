package app.adiuva.desktop.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A few choices in one bar, of which exactly one is on.
public final class Segments<T> extends HBox {
    public Segments(List<T> choices, Function<T, String> name, Property<T> chosen) {
        getStyleClass().add("segments");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinWidth(Region.USE_PREF_SIZE);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId("choose-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setOnAction(_ -> {
                chosen.setValue(choice);
                button.setSelected(true);
            });
            chosen.subscribe(now -> button.setSelected(choice.equals(now)));
            getChildren().add(button);
        }
    }
}
