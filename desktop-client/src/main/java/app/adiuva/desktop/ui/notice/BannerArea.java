package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.ui.kit.Controls;
import app.adiuva.desktop.ui.kit.Place;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Draws the banners, to stand above the screens and over none, for they may come while the user is about to press a
/// button. The screen of notifications shows by itself what waits. They take no focus by themselves and stay until
/// dealt
/// with.
public final class BannerArea extends FlowPane {
    private final BannersModel model;

    /// @param front the screen in front
    public BannerArea(BannersModel model, ReadOnlyObjectProperty<Place> front) {
        this.model = model;
        setId("banners");
        getStyleClass().add("banners");
        model.banners().addListener((ListChangeListener<Banner>) change -> {
            while (change.next()) {
                change.getRemoved().forEach(gone -> getChildren().removeIf(node -> gone.equals(node.getUserData())));
                int place = change.getFrom();
                for (Banner added : change.getAddedSubList()) {
                    getChildren().add(place++, draw(added));
                }
            }
        });
        model.banners().forEach(banner -> getChildren().add(draw(banner)));
        Runnable show = () -> Controls.show(
                this, front.get() != Place.NOTIFICATIONS && !model.banners().isEmpty());
        front.subscribe(show);
        model.banners().subscribe(show);
        show.run();
    }

    /// Puts the focus on what is most likely wanted of the newest banner.
    public void focusNewest() {
        if (!getChildren().isEmpty() && getChildren().getFirst().lookup(".lead-button") instanceof Button button) {
            button.requestFocus();
        }
    }

    private Node draw(Banner banner) {
        VBox box = switch (banner) {
            case Banner.One one -> one(one);
            case Banner.Group group -> group(group);
        };
        box.setUserData(banner);
        box.getStyleClass().add("banner");
        box.setAccessibleRole(AccessibleRole.PARENT);
        box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        return box;
    }

    private VBox one(Banner.One banner) {
        Notification notice = banner.notification();
        String title = NoticeWords.title(notice);
        VBox box = new VBox(head(banner, NoticeWords.symbol(notice.kind()), title));
        box.setAccessibleText(title);
        addDetail(box, NoticeWords.detail(notice, model.desk().formats()));
        HBox buttons = new HBox(8);
        buttons.getStyleClass().add("banner-buttons");
        box.getChildren().add(buttons);
        if (NoticeDeeds.ofTask(notice)) {
            SnoozeChoices choices =
                    new SnoozeChoices(model.desk(), until -> model.deeds().snooze(notice, until));
            Controls.show(choices, false);
            Button done =
                    named("banner-done", text("notice.do"), () -> model.deeds().done(notice), "primary");
            done.getStyleClass().add("lead-button");
            Button snooze = named("banner-snooze", text("snooze"), () -> {
                Controls.show(choices, !choices.isVisible());
                Controls.focusFirst(choices.isVisible() ? choices.getChildren().getFirst() : done);
            });
            buttons.getChildren().addAll(done, snooze, open(notice));
            box.getChildren().add(choices);
        } else if (notice.rowId() != null) {
            buttons.getChildren().add(lead(open(notice)));
        } else {
            buttons.getChildren().add(lead(named("banner-ok", text("notice.ok"), () -> model.dismiss(banner))));
        }
        return box;
    }

    private Button open(Notification notice) {
        return named("banner-open", text("notice.open"), () -> model.deeds().open(notice));
    }

    private VBox group(Banner.Group group) {
        String title = NoticeWords.group(group);
        VBox box = new VBox(head(group, Feather.BELL, title));
        box.setAccessibleText(title);
        addDetail(box, NoticeWords.titles(group.all()));
        HBox buttons = new HBox(
                8,
                lead(named("banner-show", text("notice.show"), model::showAll, "primary")),
                named("banner-dismiss", text("notice.dismiss_all"), () -> model.dismiss(group)));
        buttons.getStyleClass().add("banner-buttons");
        box.getChildren().add(buttons);
        return box;
    }

    private HBox head(Banner banner, Feather symbol, String title) {
        Label label = Controls.paragraph(title, "strong");
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = Controls.iconButton(Feather.X, text("notice.dismiss", title), () -> model.dismiss(banner));
        HBox head = new HBox(10, Controls.icon(symbol, "banner-icon"), label, close);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("banner-head");
        return head;
    }

    private static void addDetail(VBox box, String detail) {
        if (!detail.isBlank()) {
            Label label = Controls.label(detail, "muted", "small", "banner-detail");
            label.setWrapText(true);
            label.setMaxHeight(Region.USE_COMPUTED_SIZE);
            box.getChildren().add(label);
        }
    }

    private static Button named(String id, String name, Runnable run, String... styles) {
        Button button = Controls.button(name, run, styles);
        button.getStyleClass().add("small-button");
        button.setId(id);
        return button;
    }

    private static Button lead(Button button) {
        button.getStyleClass().add("lead-button");
        return button;
    }
}
