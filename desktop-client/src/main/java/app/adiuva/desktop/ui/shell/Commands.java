package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.KeyNames;
import app.adiuva.desktop.ui.kit.Place;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Everything that the user can do by a key, and which key does it: one source for the keys of the window, the palette,
/// the list of keys and the tooltips. JavaFX thread only.
public final class Commands {
    private static final String NO_KEY = "none";

    private final KeyChoices choices;
    private final Map<String, Command> everywhere = new LinkedHashMap<>();
    private final Map<String, Command> goingPlaces = new LinkedHashMap<>();
    private final Map<Place, List<Command>> ofScreens = new EnumMap<>(Place.class);
    private final ReadOnlyLongWrapper known = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    public Commands(KeyChoices choices) {
        this.choices = choices;
    }

    /// Commands that belong together.
    ///
    /// @param place the screen they work on, or null when they work everywhere
    public record Group(String name, @Nullable Place place, List<Command> commands) {
        public Group {
            commands = List.copyOf(commands);
        }
    }

    /// Adds commands that work on every screen; one with a known id takes the place of the former.
    public void add(Command... commands) {
        addTo(everywhere, List.of(commands));
    }

    void addPlaces(List<Command> commands) {
        addTo(goingPlaces, commands);
    }

    private void addTo(Map<String, Command> group, List<Command> commands) {
        commands.forEach(command -> {
            group.put(command.id(), command);
            choices.of(command.id()).subscribe(_ -> moved());
        });
    }

    /// The commands of a screen, known from when it was made.
    void put(Place place, List<Command> commands) {
        ofScreens.put(place, List.copyOf(commands));
        commands.forEach(command -> choices.of(command.id()).subscribe(_ -> moved()));
        known.set(known.get() + 1);
        moved();
    }

    /// Moves when a command has become known.
    ReadOnlyLongProperty known() {
        return known.getReadOnlyProperty();
    }

    /// Moves when a command or a key has changed.
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// All that are known, in the order to be shown.
    public List<Group> groups() {
        return Stream.concat(
                        Stream.of(
                                new Group(text("keys.everywhere"), null, List.copyOf(everywhere.values())),
                                new Group(text("keys.places"), null, List.copyOf(goingPlaces.values()))),
                        ofScreens.entrySet().stream()
                                .map(of -> new Group(Sidebar.name(of.getKey()), of.getKey(), of.getValue())))
                .filter(group -> !group.commands().isEmpty())
                .toList();
    }

    /// What can be done now, with this screen in front, or none: its own commands first.
    public List<Command> possible(@Nullable Place inFront) {
        return working(inFront)
                .filter(command -> command.enabled().getAsBoolean())
                .toList();
    }

    private Stream<Command> working(@Nullable Place inFront) {
        List<Command> own = inFront == null ? List.of() : ofScreens.getOrDefault(inFront, List.of());
        return Stream.of(own, everywhere.values(), goingPlaces.values()).flatMap(Collection::stream);
    }

    /// The key of a command: the user's choice, else its own.
    public Optional<KeyCombination> key(Command command) {
        return choices.chosen(command.id()).map(Commands::parse).orElseGet(() -> Optional.ofNullable(command.key()));
    }

    private static Optional<KeyCombination> parse(String stored) {
        if (stored.equals(NO_KEY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyCombination.valueOf(stored));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// Whether the user gave this command another key than its own.
    public boolean isChosen(Command command) {
        return choices.chosen(command.id()).isPresent();
    }

    /// Gives the command this key, or none.
    public void choose(Command command, @Nullable KeyCombination key) {
        String stored = key == null ? NO_KEY : key.getName();
        boolean own = key == null ? command.key() == null : key.equals(command.key());
        choices.of(command.id()).setValue(own ? KeyChoices.USUAL : stored);
    }

    /// Gives the command its own key again.
    public void reset(Command command) {
        choices.of(command.id()).setValue(KeyChoices.USUAL);
    }

    public void resetAll() {
        groups().forEach(group -> group.commands().forEach(this::reset));
    }

    /// The other commands that this key runs where `command` works: two screens may use the same key.
    public List<Command> taken(Command command, KeyCombination key) {
        Optional<Place> own = groups().stream()
                .filter(group -> group.commands().contains(command))
                .findFirst()
                .map(Group::place);
        return groups().stream()
                .filter(group -> own.isEmpty() || group.place() == null || group.place() == own.get())
                .flatMap(group -> group.commands().stream())
                .filter(other -> !other.id().equals(command.id()))
                .filter(other -> key(other).filter(key::equals).isPresent())
                .toList();
    }

    /// What is written on the key of the command with this id, as it changes; empty for none.
    public StringExpression keyText(String id) {
        return Bindings.createStringBinding(
                () -> find(id).flatMap(this::key).map(KeyNames::of).orElse(""), revision);
    }

    /// What the command with this id does, as soon as the screen that has it was made.
    public StringExpression name(String id) {
        return Bindings.createStringBinding(
                () -> find(id).map(Command::name).orElseGet(() -> text("keys.unknown")), revision);
    }

    /// What is written on a key that was stored.
    public static String keyName(String stored) {
        return parse(stored).map(KeyNames::of).orElseGet(() -> text("keys.none"));
    }

    /// The command with this id, if it is known.
    public Optional<Command> find(String id) {
        return groups().stream()
                .flatMap(group -> group.commands().stream())
                .filter(command -> command.id().equals(id))
                .findFirst();
    }

    private void moved() {
        revision.set(revision.get() + 1);
    }
}
