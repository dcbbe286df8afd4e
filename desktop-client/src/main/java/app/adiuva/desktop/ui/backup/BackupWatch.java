package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Sign;
import app.adiuva.desktop.ui.kit.Toasts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How the backups stand, read again from time to time; it says so aloud when that turns bad. JavaFX thread only.
public final class BackupWatch {
    private final Desk desk;
    private final Vault vault;
    private final Latest reading;
    private final ObjectProperty<@Nullable BackupStatus> status = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Standing> standing = new SimpleObjectProperty<>();
    private final ObjectProperty<Sign> sign = new SimpleObjectProperty<>(Sign.NONE);

    public BackupWatch(Desk desk, Vault vault) {
        this.desk = desk;
        this.vault = vault;
        this.reading = new Latest(desk.runner());
        refresh();
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable BackupStatus> status() {
        return status;
    }

    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing;
    }

    /// For the edge of the window.
    public ReadOnlyObjectProperty<Sign> sign() {
        return sign;
    }

    /// Reads it again.
    public void refresh() {
        read(true);
    }

    /// Reads it again after something that the user was told about.
    void refreshSilently() {
        read(false);
    }

    private void read(boolean aloud) {
        reading.run(vault::status, now -> show(now, aloud), _ -> {});
    }

    private void show(BackupStatus now, boolean aloud) {
        boolean wasLoud = sign.get().tone() == Sign.Tone.LOUD;
        Standing fresh = Standing.of(now, desk.formats().now().toInstant());
        status.set(now);
        standing.set(fresh);
        sign.set(fresh.sign());
        if (aloud && !wasLoud && fresh.sign().tone() == Sign.Tone.LOUD) {
            desk.toasts().warn(words(now, fresh), new Toasts.Action(text("backup.show"), this::open));
        }
    }

    private static String words(BackupStatus status, Standing standing) {
        BackupStatus.Trouble trouble = status.trouble();
        return trouble == null
                ? text("backup.alarm", standing.title())
                : text("backup.alarm.trouble", Refusals.words(trouble.code(), trouble.message()));
    }

    private void open() {
        desk.navigator().go(Place.BACKUPS);
    }
}
