package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.draft.Drafts;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/// Keeps what is typed into a field on the disk, half a second after the last key at the latest and when the field is
/// left,
/// and gives it back when the field is made again. An emptied field has no draft. JavaFX thread only.
public final class DraftKeeper {
    private static final Duration PAUSE = Duration.millis(400);
    private static final Duration AGAIN = Duration.seconds(5);

    private final TextInputControl field;
    private final String place;
    private final Drafts drafts;
    private final TaskRunner runner;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition again = new PauseTransition(AGAIN);
    private String wanted = "";
    private String written = "";
    private boolean writing;
    private boolean restored;

    private DraftKeeper(TextInputControl field, String place, Desk desk) {
        this.field = field;
        this.place = place;
        this.drafts = desk.workspace().drafts();
        this.runner = desk.runner();
    }

    /// Begins to keep the field's text under the name of its place.
    public static DraftKeeper of(TextInputControl field, String place, Desk desk) {
        DraftKeeper keeper = new DraftKeeper(field, place, desk);
        keeper.restore();
        keeper.pause.setOnFinished(_ -> keeper.save());
        keeper.again.setOnFinished(_ -> keeper.save());
        field.textProperty().subscribe((_, _) -> keeper.changed());
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                keeper.save();
            }
        });
        return keeper;
    }

    private void restore() {
        runner.run(
                () -> drafts.get(place),
                found -> {
                    found.ifPresent(this::giveBack);
                    begin();
                },
                _ -> begin());
    }

    /// Before what was typed meanwhile, unless that holds it already.
    private void giveBack(String text) {
        written = text;
        wanted = text;
        String typed = field.getText();
        if (!typed.startsWith(text)) {
            field.setText(typed.isEmpty() ? text : text + " " + typed);
            field.end();
        }
    }

    private void begin() {
        restored = true;
        if (!field.getText().equals(written)) {
            save();
        }
    }

    /// An emptied field was kept or thrown away; its draft goes at once. The pause is not begun anew by each key, so
    /// that fast typing is kept, too.
    private void changed() {
        if (field.getText().isEmpty()) {
            save();
        } else if (pause.getStatus() != javafx.animation.Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void save() {
        pause.stop();
        if (restored) {
            wanted = field.getText();
            write();
        }
    }

    /// One write at a time, so that none overtakes the one after it.
    private void write() {
        if (writing || wanted.equals(written)) {
            return;
        }
        String text = wanted;
        writing = true;
        runner.run(
                () -> {
                    drafts.put(place, text);
                    return text;
                },
                kept -> {
                    writing = false;
                    written = kept;
                    write();
                },
                _ -> {
                    writing = false;
                    again.playFromStart();
                });
    }
}
