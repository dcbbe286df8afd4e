package app.adiuva.desktop.ui.settings;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.field.Segments;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What one feature shows in the settings: lines, each found by its words, most of them bound to a [Preference].
/// Features make theirs where the window is wired; the screen arranges, searches and resets them. JavaFX thread only.
public final class SettingsSection {
    private static final int MOST_SEGMENTS = 5;

    private final String id;
    private final String title;
    private final List<SettingsLine> lines = new ArrayList<>();
    private final List<Preference<?>> preferences = new ArrayList<>();
    private final Map<String, SettingNames.Named> names = new HashMap<>();

    /// @param id short and lasting, such as `appearance`
    public SettingsSection(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public List<SettingsLine> lines() {
        return Collections.unmodifiableList(lines);
    }

    /// What its reset takes back.
    List<Preference<?>> preferences() {
        return Collections.unmodifiableList(preferences);
    }

    /// A switch.
    public SettingsSection toggle(String name, String hint, Preference<Boolean> value, String words) {
        calls(value, name, on -> on ? text("yes") : text("no"));
        return bound(name, hint, SettingControls.toggle(name, value), value, words);
    }

    /// A few values side by side, more of them in a list.
    public <T> SettingsSection choice(
            String name, String hint, Preference<T> value, List<T> choices, Function<T, String> naming, String words) {
        Node control = choices.size() <= MOST_SEGMENTS
                ? new Segments<>(choices, naming, value)
                : SettingControls.list(name, choices, naming, value);
        calls(value, name, naming);
        return bound(name, hint, control, value, words);
    }

    /// A whole number between `least` and `most`.
    public SettingsSection number(
            String name, String hint, Preference<Integer> value, int least, int most, String words) {
        calls(value, name, String::valueOf);
        return bound(name, hint, SettingControls.number(name, value, least, most), value, words);
    }

    /// A time of day.
    public SettingsSection time(String name, String hint, Preference<LocalTime> value, String words) {
        calls(value, name, LocalTime::toString);
        return bound(name, hint, SettingControls.time(name, value), value, words);
    }

    private SettingsSection bound(String name, String hint, Node control, Preference<?> value, String words) {
        preferences.add(value);
        return line(name, hint, control, words);
    }

    /// Any control at the right of its name and hint. What it sets is told by [#resets], if its reset should reach it.
    public SettingsSection line(String name, String hint, Node control, String words) {
        return line(Controls.paragraph(name, "strong"), hint, control, words);
    }

    /// As the other, with a name that changes.
    public SettingsSection line(Label name, String hint, Node control, String words) {
        VBox text = new VBox(2, name);
        if (!hint.isEmpty()) {
            text.getChildren().add(Controls.paragraph(hint, "muted", "small"));
        }
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(16, text, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (control instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        return whole(name.getText(), hint, line, words);
    }

    /// A line that is drawn by the feature itself, over the whole width.
    public SettingsSection whole(String name, String hint, Node node, String words) {
        lines.add(new SettingsLine(id + "/" + name, name, hint, words, node));
        return this;
    }

    /// What a setting of a line that the feature draws itself is called where changes of settings are listed.
    public <T> SettingsSection calls(Preference<T> value, String name, Function<T, String> naming) {
        names.put(value.key(), SettingNames.Named.of(name, stored -> value.say(stored, naming)));
        return this;
    }

    /// What the setting with this key is called, when it is one of this section.
    public Optional<SettingNames.Named> named(String key) {
        return Optional.ofNullable(names.get(key));
    }

    /// Lets the section's reset take back these as well.
    public SettingsSection resets(Preference<?>... values) {
        preferences.addAll(List.of(values));
        return this;
    }
}
