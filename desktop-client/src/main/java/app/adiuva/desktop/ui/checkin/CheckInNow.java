package app.adiuva.desktop.ui.checkin;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.checkin.CheckIns.Cause;
import app.adiuva.desktop.checkin.CheckIns.Outcome;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.kit.Trouble;
import org.kordamp.ikonli.feather.Feather;

/// A check-in that the user asks for, from any screen. JavaFX thread only.
///
/// @param desk whose thoughts are looked over
public record CheckInNow(Desk desk) {
    /// Runs it by a key and from the palette.
    public Command command() {
        return Command.of("checkin.now", Feather.EYE, text("command.checkin"), "Shortcut+Shift+I", this::run);
    }

    /// Looks, says what came of it, and leads there.
    public void run() {
        desk.runner()
                .run(
                        () -> desk.workspace().checkIns().run(Cause.DEMAND, new CheckInWords()),
                        this::say,
                        failure -> desk.toasts().warn(Trouble.keeping(failure)));
    }

    private void say(Outcome outcome) {
        desk.edits().changed();
        if (outcome.proposed() > 0) {
            desk.toasts()
                    .say(
                            text("checkin.proposed", outcome.proposed()),
                            new Toasts.Action(
                                    text("checkin.look"), () -> desk.navigator().go(Place.INBOX)));
        } else if (outcome.found() > 0) {
            desk.toasts()
                    .say(
                            text("noticed.found", outcome.found()),
                            new Toasts.Action(
                                    text("checkin.look"), () -> desk.navigator().go(Place.TODAY)));
        } else {
            desk.toasts().say(text("noticed.nothing"));
        }
    }
}
