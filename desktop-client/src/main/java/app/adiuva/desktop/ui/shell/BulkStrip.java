package app.adiuva.desktop.ui.shell;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Bulk;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Strip;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// Says how far a change of many rows is, and stops it.
final class BulkStrip {
    private final Strip strip = new Strip(Feather.LOADER);
    private Optional<Bulk.Share> share = Optional.empty();

    BulkStrip(Edits edits) {
        strip.setId("bulk-strip");
        var stop = Controls.button(
                text("bulk.stop"), () -> share.ifPresent(now -> now.stop().run()));
        stop.setId("bulk-stop");
        strip.add(stop);
        edits.bulk().subscribe(now -> {
            share = now;
            strip.say(now.map(one -> text("bulk.working", one.percent())).orElse(""));
        });
    }

    Strip node() {
        return strip;
    }
}
