package app.adiuva.desktop.ui.kit.field;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// A few choices in one bar, of which exactly one is on; in several lines where there is no room for one.
public final class Segments<T> extends FlowPane {
    public Segments(List<T> choices, Function<T, String> name, Property<T> chosen) {
        getStyleClass().add("segments");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
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

    /// As wide as all choices beside each other.
    @Override
    protected double computePrefWidth(double height) {
        double buttons = getManagedChildren().stream()
                .mapToDouble(button -> snapSizeX(button.prefWidth(-1)))
                .sum();
        double gaps = Math.max(0, getManagedChildren().size() - 1) * snapSpaceX(getHgap());
        return snappedLeftInset() + buttons + gaps + snappedRightInset();
    }
}
