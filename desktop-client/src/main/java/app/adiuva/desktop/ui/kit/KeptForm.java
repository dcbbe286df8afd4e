package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.store.JsonText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;

/// What is entered into a form and not yet sent: one draft on the disk of all fields that differ from what they showed
/// before, written while it is typed. The form can be made anew; its fields are known by their names. JavaFX thread
/// only.
public final class KeptForm {
    private final Desk desk;
    private final String place;
    private final DraftWriter writer;
    /// What the fields showed before anyone typed.
    private final Map<String, String> before = new HashMap<>();
    private final Map<String, Consumer<String>> fields = new HashMap<>();
    private final Map<String, String> entered = new LinkedHashMap<>();
    /// What was entered when the form was saved last, to which it goes back.
    private Map<String, String> saved = Map.of();

    /// What the disk has, or is about to have.
    private String given = "";
    private boolean arrived;
    private boolean gone;

    public KeptForm(Desk desk, String place) {
        this.desk = desk;
        this.place = place;
        this.writer = new DraftWriter(desk);
    }

    /// Reads what was entered before the app ended.
    public void read() {
        desk.runner().run(() -> desk.workspace().drafts().get(place), this::take, _ -> take(Optional.empty()));
    }

    /// Gives back what the disk has; what was typed meanwhile stays.
    public void take(Optional<String> found) {
        arrived = true;
        gone = gone && found.isEmpty(); // what was sent before it was read is not what was read
        found.ifPresent(content -> {
            given = content;
            JsonText.fields(content).forEach((name, value) -> {
                if (value instanceof String words && !entered.containsKey(name)) {
                    entered.put(name, words);
                    show(name);
                }
            });
        });
        write();
    }

    /// Lets a field show what was entered there, and keeps what is entered.
    public void follow(String name, Property<String> field) {
        follow(name, field, Function.identity(), Function.identity());
    }

    /// As [#follow(String, StringProperty)], for a field that is no text.
    public <T> void follow(
            String name, Property<T> field, Function<? super T, String> words, Function<String, ? extends T> value) {
        before.putIfAbsent(name, words.apply(field.getValue()));
        fields.put(name, text -> field.setValue(value.apply(text)));
        show(name);
        field.subscribe((_, now) -> enter(name, words.apply(now)));
    }

    /// Whether something was entered there.
    public boolean has(String name) {
        return entered.containsKey(name);
    }

    public boolean isEmpty() {
        return entered.isEmpty();
    }

    /// What is entered now is what a cancelled form goes back to.
    ///
    /// @return takes that back; what is entered stays
    public Runnable save() {
        Map<String, String> last = saved;
        saved = Map.copyOf(entered);
        return () -> saved = last;
    }

    /// Goes back to what was saved last. The fields are gone or about to go.
    public void cancel() {
        fields.clear();
        entered.clear();
        entered.putAll(saved);
        write();
    }

    /// It was sent: the disk forgets it.
    public void sent() {
        gone = true;
        write();
    }

    /// It was not, after all.
    public void unsent() {
        gone = false;
        write();
    }

    private void show(String name) {
        Consumer<String> field = fields.get(name);
        String words = entered.get(name);
        if (field != null && words != null) {
            field.accept(words);
        }
    }

    private void enter(String name, String words) {
        if (words.equals(before.get(name))) {
            entered.remove(name);
        } else {
            entered.put(name, words);
        }
        unsent();
    }

    private void write() {
        String content = gone || entered.isEmpty() ? "" : JsonText.of(entered);
        if (arrived && !content.equals(given)) {
            given = content;
            writer.put(place, content);
        }
    }
}
