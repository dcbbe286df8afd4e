package app.adiuva.desktop.ui.shell;

import java.util.Optional;
import javafx.beans.property.Property;

/// The keys that the user gave to commands, as they are stored. JavaFX thread only.
@FunctionalInterface
public interface KeyChoices {
    /// How the keys of the settings begin.
    String PREFIX = "keys.";

    /// Nothing stored.
    String USUAL = "";

    /// The stored choice for the command with this id: empty for its own key, `none` for no key, or the name of a
    /// key combination. Always the same property for one id.
    Property<String> of(String commandId);

    /// The choice that was made, if any.
    default Optional<String> chosen(String commandId) {
        return Optional.of(of(commandId).getValue()).filter(stored -> !stored.isEmpty());
    }
}
