package app.adiuva.desktop.ui.kit;

import app.adiuva.desktop.draft.Drafts;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/// Keeps what is typed into a field on the disk, half a second after the last key at the latest and when the field is
/// left, and gives it back when the field is made again. An emptied field has no draft. JavaFX thread only.
public final class DraftKeeper {
    private static final Duration PAUSE = Duration.millis(400);

    private final TextInputControl field;
    private final String place;
    private final Drafts drafts;
    private final TaskRunner runner;
    private final DraftWriter writer;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    /// What the disk has, or is about to have.
    private String given = "";

    private boolean restored;

    private DraftKeeper(TextInputControl field, String place, Desk desk) {
        this.field = field;
        this.place = place;
        this.drafts = desk.workspace().drafts();
        this.runner = desk.runner();
        this.writer = new DraftWriter(desk);
    }

    /// Begins to keep the field's text under the name of its place.
    public static DraftKeeper of(TextInputControl field, String place, Desk desk) {
        DraftKeeper keeper = new DraftKeeper(field, place, desk);
        keeper.restore();
        keeper.pause.setOnFinished(_ -> keeper.save());
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
        given = text;
        String typed = field.getText();
        if (!typed.startsWith(text)) {
            field.setText(typed.isEmpty() ? text : text + " " + typed);
            field.end();
        }
    }

    private void begin() {
        restored = true;
        save();
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
        if (restored && !field.getText().equals(given)) {
            given = field.getText();
            writer.put(place, given);
        }
    }
}
