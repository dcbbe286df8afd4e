package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.ui.kit.Chip;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Formats;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One notification in the history: what was told and when, and what was done or can still be done about it.
final class NoticeRow extends HBox {
    NoticeRow(Notification notice, NoticeDeeds deeds, Formats formats) {
        super(12);
        boolean waits = notice.waits();
        getStyleClass().addAll("row", "notice-row");
        if (waits) {
            getStyleClass().add("unread");
        }
        setAlignment(Pos.CENTER_LEFT);
        String detail = NoticeWords.detail(notice, formats);
        VBox words = new VBox(2, Controls.oneLine(NoticeWords.title(notice), "row-title"));
        if (!detail.isBlank()) {
            words.getChildren().add(Controls.oneLine(detail, "subtle", "small"));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Controls.icon(NoticeWords.symbol(notice.kind()), "notice-symbol"), words);
        if (waits) {
            addDeeds(notice, deeds);
        } else if (notice.outcome() != null) {
            getChildren().add(outcome(notice.outcome()));
        }
        Label when = Controls.label(formats.ago(notice.createdAt()), "subtle", "small");
        when.setMinWidth(USE_PREF_SIZE);
        getChildren().add(when);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                deeds.open(notice);
            }
        });
    }

    private void addDeeds(Notification notice, NoticeDeeds deeds) {
        if (NoticeDeeds.ofTask(notice)) {
            var done = Controls.button(text("notice.do"), () -> deeds.done(notice), "small-button");
            done.setAccessibleText(text("notice.do") + ": " + notice.title());
            getChildren().add(done);
        }
        if (notice.rowId() != null) {
            var open = Controls.button(text("notice.open"), () -> deeds.open(notice), "small-button");
            open.setAccessibleText(text("notice.open") + ": " + notice.title());
            getChildren().add(open);
        }
    }

    private static Chip outcome(Outcome outcome) {
        return switch (outcome) {
            case DONE -> new Chip(NoticeWords.outcome(outcome), "success-chip");
            case SNOOZED, OPENED, DISMISSED -> new Chip(NoticeWords.outcome(outcome));
        };
    }
}
