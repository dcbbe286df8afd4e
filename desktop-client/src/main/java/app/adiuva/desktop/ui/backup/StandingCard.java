package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.backup.BackupStatus;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import app.adiuva.desktop.ui.kit.KeyHints;
import app.adiuva.desktop.ui.kit.PlanLimits;
import app.adiuva.desktop.ui.kit.Sign;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The big state at the top: whether everything is safe, and what is being done about it.
final class StandingCard extends VBox {
    private final BackupViewModel model;
    private final Formats formats;
    private final FontIcon symbol = Controls.icon(Feather.SHIELD);
    private final Label title = Controls.paragraph("", "standing-title");
    private final Label detail = Controls.paragraph("", "muted");
    private final Label trouble = Controls.paragraph("", "danger-text");
    private final Button again;
    private final Button plans;

    StandingCard(BackupViewModel model, Formats formats, Runnable connectAgain, Runnable comparePlans) {
        this.model = model;
        this.formats = formats;
        this.again = Controls.button(text("backup.again"), connectAgain, "primary");
        again.setId("connect-again");
        this.plans = Controls.button(text("limit.plans"), comparePlans);
        plans.setId("compare-plans");
        getStyleClass().addAll("card", "standing");
        setId("standing");
        title.setId("standing-title");
        StackPane disc = new StackPane(symbol);
        disc.getStyleClass().add("standing-disc");
        VBox words = new VBox(4, title, detail, trouble);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(20, disc, words);
        head.setAlignment(Pos.CENTER_LEFT);
        Node buttons = buttons();
        Node progress = progress();
        getChildren().addAll(head, progress, buttons);
        model.watch().standing().subscribe(this::show);
        model.watch().status().subscribe(this::show);
        model.work().activity().subscribe(now -> {
            Controls.show(progress, now != null);
            Controls.show(buttons, now == null);
        });
    }

    private void show(@Nullable Standing standing) {
        if (standing == null) {
            return;
        }
        title.setText(standing.title());
        detail.setText(standing.detail());
        getStyleClass().removeAll("good", "loud");
        switch (standing.sign().tone()) {
            case GOOD -> getStyleClass().add("good");
            case LOUD -> getStyleClass().add("loud");
            case QUIET -> {}
        }
        symbol.setIconCode(standing.sign().tone() == Sign.Tone.LOUD ? Feather.ALERT_TRIANGLE : Feather.SHIELD);
    }

    private void show(@Nullable BackupStatus status) {
        BackupStatus.Trouble now = status == null ? null : status.trouble();
        trouble.setText(now == null ? "" : Refusals.words(now.code(), now.message()));
        Controls.show(trouble, now != null);
        Controls.show(plans, now != null && PlanLimits.isOne(now.code()));
        Controls.show(again, now != null && Refusals.needsConnection(now.code()));
    }

    private Node buttons() {
        Button now = Controls.button(text("backup.now"), model::backUp, "primary");
        now.setId("back-up-now");
        again.visibleProperty().subscribe(instead -> Controls.show(now, !instead));
        Button prove = Controls.button(text("backup.prove"), model::prove);
        prove.setId("prove");
        KeyHints.show(now, "backups.now");
        KeyHints.show(prove, "backups.prove");
        return new HBox(8, now, again, prove, plans);
    }

    private Node progress() {
        Label what = Controls.label("", "strong");
        Label how = Controls.label("", "muted", "small");
        how.setId("backup-progress");
        how.setMinWidth(0);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        Button stop = Controls.button(text("backup.stop"), model.work()::stop);
        stop.setId("stop-backup");
        stop.disableProperty().bind(model.work().stopping());
        model.work().activity().subscribe(now -> {
            if (now != null) {
                what.setText(model.work().stopping().get() ? text("backup.stopping") : now.title());
                how.setText(now.detail(formats));
                bar.setProgress(now.fraction());
                bar.setAccessibleText(now.title());
            }
        });
        VBox words = new VBox(6, what, bar, how);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(16, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
