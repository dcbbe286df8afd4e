package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/// Keeps on the disk what is changed in a field that shows something stored, until that is stored, too: half a second
/// after the last key at the latest. A crash in between loses nothing, the field shows it again. JavaFX thread only.
public final class EditKeeper {
    private static final Duration PAUSE = Duration.millis(400);
    private static final int DELETE = 0x7F;

    private final TextInputControl field;
    private final Desk desk;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final DraftWriter writer;

    private String place = "";
    /// As the field holds it.
    private String stored = "";
    /// What was stored last as it was typed, which may read otherwise when it is shown again.
    private String typed = "";

    public EditKeeper(TextInputControl field, Desk desk) {
        this.field = field;
        this.desk = desk;
        this.writer = new DraftWriter(desk);
        pause.setOnFinished(_ -> write());
        field.textProperty().addListener((_, _, _) -> changed());
    }

    /// Shows what is stored in a place. What was typed there and never stored comes back, and is not overwritten.
    ///
    /// @param of such as `thought:<id>`
    public void show(String of, String content) {
        String now = held(content);
        boolean same = of.equals(place);
        boolean untouched = isUntouched();
        boolean asTyped = field.getText().equals(typed);
        if (!same) {
            pause.stop();
        }
        typed = same ? typed : now;
        place = of;
        stored = now;
        if (!same || untouched || asTyped && !field.isFocused()) {
            show(now);
        }
        if (!same) {
            desk.runner()
                    .run(
                            () -> desk.workspace().drafts().get(of),
                            found -> found.ifPresent(draft -> restore(of, draft)),
                            _ -> {});
        }
    }

    /// Also under the hands of the user who has changed nothing: what is left unchanged must not be stored over it.
    private void show(String now) {
        int caret = field.getCaretPosition();
        if (!field.getText().equals(now)) {
            field.setText(now);
            field.positionCaret(Math.min(caret, now.length()));
        }
    }

    /// A text as the field holds it, once it is shown there: without what cannot be typed, such as the CR of a line end
    /// from Windows. What the field says is to be compared with that, or looking at it would change it.
    public String held(String content) {
        return content.codePoints()
                .filter(c -> c >= ' ' && c != DELETE || field instanceof TextArea && (c == '\n' || c == '\t'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// Whether the field says what is stored.
    public boolean isUntouched() {
        return field.getText().equals(stored);
    }

    /// Forgets what was typed in a place, which may be another one by now.
    public void forget(String of) {
        writer.put(of, "");
    }

    private void restore(String of, String draft) {
        if (of.equals(place) && field.getText().equals(stored)) {
            if (draft.strip().equals(stored.strip())) {
                writer.put(of, "");
            } else {
                field.setText(draft);
                desk.toasts().say(text("draft.back"));
            }
        }
    }

    /// The field is left: what it says is about to be stored.
    ///
    /// @return to be run when it is
    public Runnable leaves() {
        String of = place;
        save();
        String words = field.getText();
        return () -> {
            writer.put(of, "");
            if (of.equals(place)) {
                typed = words;
            }
        };
    }

    private void changed() {
        if (!place.isEmpty() && !isUntouched() && pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    /// What was typed and is not on the disk yet goes there now.
    public void save() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            write();
        }
    }

    private void write() {
        pause.stop();
        writer.put(place, isUntouched() ? "" : field.getText());
    }
}
