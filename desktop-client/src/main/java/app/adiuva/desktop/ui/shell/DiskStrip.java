package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.store.StorageException;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Strip;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Says that nothing can be written now, what is kept and what to do; tries again by itself until it can be.
final class DiskStrip {
    private static final Duration EVERY = Duration.seconds(5);

    private final DiskWatch watch;
    private final Edits edits;
    private final Strip strip = new Strip(Feather.ALERT_TRIANGLE, "loud");

    DiskStrip(DiskWatch watch, Edits edits) {
        this.watch = watch;
        this.edits = edits;
        strip.setId("disk-strip");
        var again = Controls.button(text("disk.again"), watch::tryNow);
        again.setId("disk-again");
        strip.add(again);
        Timeline trying = new Timeline(new KeyFrame(EVERY, _ -> watch.tryNow()));
        trying.setCycleCount(Animation.INDEFINITE);
        watch.refusal().subscribe(refusal -> {
            show();
            if (refusal.isPresent()) {
                trying.play();
            } else {
                trying.stop();
            }
        });
        edits.waiting().subscribe(_ -> show());
    }

    Strip node() {
        return strip;
    }

    private void show() {
        Optional<StorageException.Reason> refusal = watch.refusal().get();
        strip.say(refusal.map(this::words).orElse(""));
    }

    private String words(StorageException.Reason reason) {
        String what = switch (reason) {
            case DISK_FULL -> text("disk.full");
            case READ_ONLY -> text("disk.read_only");
            case DISK_ERROR, BUSY, DAMAGED, FAILED -> text("disk.error");
        };
        long waiting = edits.waiting().get();
        return waiting == 0 ? what : what + " " + text("disk.waiting", waiting);
    }
}
