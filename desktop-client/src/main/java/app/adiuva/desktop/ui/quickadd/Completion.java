package app.adiuva.desktop.ui.quickadd;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;

/// Offers the user's own tags after `#` and projects after `^` while they are typed, or tags alone where only tags are
/// typed. The arrow keys and Enter pick one, Esc closes the list. JavaFX thread only.
public final class Completion {
    private static final Pattern MARKED = Pattern.compile("(?:^|\\s)([#^])([\\p{L}\\p{N}_-]*)$");
    private static final Pattern TAG = Pattern.compile("(?:^|[\\s,])(#?)([\\p{L}\\p{N}_-]*)$");
    private static final int MOST = 6;
    private static final int LONGEST = 2_000;

    private final TextInputControl field;
    private final Pattern begun;
    private final List<String> tags;
    private final List<String> projects;
    private final ContextMenu menu = new ContextMenu();

    private Completion(TextInputControl field, Pattern begun, List<String> tags, List<String> projects) {
        this.field = field;
        this.begun = begun;
        this.tags = tags;
        this.projects = projects;
    }

    /// @param tags the user's; may change, as `projects`
    public static void offer(TextInputControl field, List<String> tags, List<String> projects) {
        new Completion(field, MARKED, tags, projects).listen();
    }

    /// For a field in which only tags are typed, with or without `#`.
    public static void ofTags(TextInputControl field, List<String> tags) {
        new Completion(field, TAG, tags, List.of()).listen();
    }

    private void listen() {
        field.caretPositionProperty().subscribe(_ -> look());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                menu.hide();
            }
        });
    }

    /// What fits the beginning of a name, those that begin with it first.
    static List<String> fitting(List<String> names, String begun) {
        String lower = begun.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(lower) && !name.equalsIgnoreCase(begun))
                .limit(MOST)
                .toList();
    }

    private void look() {
        String text = field.getText();
        int caret = Math.min(field.getCaretPosition(), text.length());
        Matcher word = begun.matcher(text.substring(0, Math.min(caret, LONGEST)));
        if (caret > LONGEST
                || !field.isFocused()
                || !word.find()
                || word.group(2).isEmpty()) {
            menu.hide();
            return;
        }
        String mark = word.group(1);
        List<String> found = fitting(mark.equals("^") ? projects : tags, word.group(2));
        menu.getItems()
                .setAll(found.stream()
                        .map(name -> item(mark, name, word.start(1)))
                        .toList());
        if (found.isEmpty()) {
            menu.hide();
        } else if (!menu.isShowing()) {
            Bounds place = field.getLayoutBounds();
            menu.show(field, Side.BOTTOM, Math.min(place.getWidth() / 2, 24), 0);
        }
    }

    private MenuItem item(String mark, String name, int start) {
        boolean plain = !mark.equals("^") || name.matches("[\\p{L}\\p{N}_-]+");
        String written = mark + (plain ? name : "\"" + name + "\"");
        MenuItem item = new MenuItem(written);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> field.replaceText(start, field.getCaretPosition(), written + " "));
        return item;
    }
}
