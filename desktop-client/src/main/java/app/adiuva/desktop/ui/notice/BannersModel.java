package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Outcome;
import app.adiuva.desktop.notice.QuietHours;
import app.adiuva.desktop.notice.ReminderSettings;
import app.adiuva.desktop.notice.Snooze;
import app.adiuva.desktop.notice.SystemNotice;
import app.adiuva.desktop.ui.kit.Command;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Place;
import app.adiuva.desktop.ui.kit.Toasts;
import app.adiuva.desktop.ui.settings.Preference;
import app.adiuva.desktop.ui.settings.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/// The banners, the system's notifications while another window is in front, and the hour without either. What stands
/// here follows from the records: what the user has not dealt with. JavaFX thread only.
public final class BannersModel {
    private static final int MOST_READ = 200;
    private static final NoticeFilter WAITING = new NoticeFilter(null, true, "");

    private final Desk desk;
    private final NoticeDeeds deeds;
    private final Latest reading;
    private final Preference<Boolean> useSystem;
    private final Preference<Boolean> hide;
    private final Preference<String> disturbAgain;
    private final ObservableList<Banner> banners = FXCollections.observableArrayList();
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);
    private Runnable unseen = () -> {};
    private SystemNotice outside = (_, _) -> false;
    private boolean announcing;

    /// @param openEvent shows the event with this id
    public BannersModel(Desk desk, Preferences preferences, Consumer<String> openEvent) {
        this.desk = desk;
        this.deeds = new NoticeDeeds(desk, openEvent);
        this.reading = new Latest(desk.runner());
        this.useSystem = preferences.flag(ReminderSettings.SYSTEM, true);
        this.hide = preferences.flag(ReminderSettings.HIDE, false);
        this.disturbAgain = preferences.words(ReminderSettings.DISTURB_AGAIN, "");
        desk.edits().revision().subscribe(_ -> reload());
    }

    /// What stands at the top right, newest first.
    public ObservableList<Banner> banners() {
        return banners;
    }

    /// Whether the user looks at this window.
    public BooleanProperty inFront() {
        return inFront;
    }

    /// What shows the system's notifications.
    public void outside(SystemNotice system) {
        outside = system;
    }

    /// @param seek makes the window be seen: called when something came that the system could not show
    public void unseen(Runnable seek) {
        unseen = seek;
    }

    NoticeDeeds deeds() {
        return deeds;
    }

    Desk desk() {
        return desk;
    }

    /// Notifications have come that were never shown. Told again and again until they were.
    public void arrived() {
        if (!announcing) {
            announcing = true;
            boolean systemToo = !inFront.get() && useSystem.get();
            boolean hidden = hide.get();
            SystemNotice system = outside;
            desk.runner().run(() -> announce(systemToo, hidden, system), this::announced, _ -> announcing = false);
        }
    }

    private void announced(boolean shown) {
        announcing = false;
        if (!shown) {
            unseen.run();
        }
        desk.edits().changed();
    }

    /// Off the JavaFX thread: it writes, and starts a program. They count as shown before they are, so that they never
    /// come twice; a banner stands in the window in any case.
    private boolean announce(boolean systemToo, boolean hidden, SystemNotice system) {
        List<Notification> fresh = desk.workspace().notifications().announce();
        if (fresh.isEmpty()) {
            return true;
        }
        if (!systemToo) {
            return false;
        }
        String title = text("app.name");
        if (hidden) {
            return system.show(title, text("notice.hidden", fresh.size()));
        }
        Notification newest = fresh.getLast();
        return fresh.size() == 1
                ? system.show(NoticeWords.title(newest), NoticeWords.detail(newest, desk.formats()))
                : system.show(text("notice.more", fresh.size()), NoticeWords.titles(fresh.reversed()));
    }

    private void reload() {
        reading.run(() -> desk.workspace().notifications().page(WAITING, MOST_READ), this::show, _ -> {});
    }

    /// Banners that stay are left as they are, so that the focus inside stays, too.
    private void show(List<Notification> waiting) {
        List<Banner> now = Banner.of(waiting);
        banners.removeIf(banner -> !now.contains(banner));
        for (int place = 0; place < now.size(); place++) {
            if (place >= banners.size() || !banners.get(place).equals(now.get(place))) {
                banners.add(place, now.get(place));
            }
        }
    }

    void showAll() {
        desk.navigator().go(Place.NOTIFICATIONS);
    }

    void dismiss(Banner banner) {
        deeds.settle(banner.all(), Outcome.DISMISSED);
    }

    /// The newest banner that is about one task.
    private Optional<Notification> newest() {
        return banners.stream()
                .filter(Banner.One.class::isInstance)
                .map(banner -> ((Banner.One) banner).notification())
                .filter(NoticeDeeds::ofTask)
                .findFirst();
    }

    /// Leaves the user alone for an hour, or no longer.
    void toggleQuiet() {
        if (isQuiet()) {
            disturbAgain.set("");
            desk.toasts().say(text("dnd.over"));
        } else {
            Instant until = desk.formats().now().toInstant().plus(QuietHours.ASKED);
            disturbAgain.set(String.valueOf(until.toEpochMilli()));
            desk.toasts()
                    .say(
                            text("dnd.on", desk.formats().time(until)),
                            new Toasts.Action(text("dnd.end"), this::toggleQuiet));
        }
    }

    /// Whether the hour that was asked for still runs.
    boolean isQuiet() {
        return quietUntil().isAfter(desk.formats().now().toInstant());
    }

    Instant quietUntil() {
        try {
            return Instant.ofEpochMilli(Long.parseLong(disturbAgain.get()));
        } catch (NumberFormatException none) {
            return Instant.EPOCH;
        }
    }

    Preference<String> quietSetting() {
        return disturbAgain;
    }

    /// What can be done on every screen.
    ///
    /// @param focus puts the focus on the newest banner
    public List<Command> commands(Runnable focus) {
        return List.of(
                Command.of("notice.focus", Feather.BELL, text("command.notice"), "Shortcut+Shift+N", focus)
                        .when(() -> !banners.isEmpty()),
                Command.of(
                                "notice.snooze",
                                Feather.CLOCK,
                                text("command.snooze"),
                                "Shortcut+Shift+S",
                                () -> newest().ifPresent(notice -> deeds.snooze(notice, Snooze.TEN_MINUTES)))
                        .when(() -> newest().isPresent()),
                Command.of(
                        "notice.quiet",
                        Feather.BELL_OFF,
                        text("command.quiet"),
                        "Shortcut+Shift+D",
                        this::toggleQuiet));
    }
}
