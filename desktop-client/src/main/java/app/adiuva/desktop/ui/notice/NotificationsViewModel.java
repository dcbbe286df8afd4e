package app.adiuva.desktop.ui.notice;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.notice.NoticeFilter;
import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Kind;
import app.adiuva.desktop.notice.Notifications;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Edits;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All that was told, page by page, and what is done about it. JavaFX thread only.
public final class NotificationsViewModel {
    static final int PAGE = 100;

    private final Desk desk;
    private final BannersModel banners;
    private final Latest loading;
    private final ObjectProperty<Show> filter = new SimpleObjectProperty<>(Show.ALL);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Notification> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty inFront = new SimpleBooleanProperty();
    private Consumer<Notification> found = _ -> {};
    private String sought = "";
    private int wanted = PAGE;

    /// Which of them are on show.
    public enum Show {
        ALL(null),
        WAITING(null),
        REMINDERS(Kind.REMINDER),
        EVENTS(Kind.EVENT),
        MESSAGES(Kind.PLAN);

        private final @Nullable Kind kind;

        Show(@Nullable Kind kind) {
            this.kind = kind;
        }
    }

    public NotificationsViewModel(Desk desk, BannersModel banners) {
        this.desk = desk;
        this.banners = banners;
        this.loading = new Latest(desk.runner());
        filter.subscribe((_, _) -> startAnew());
        words.subscribe((_, _) -> startAnew());
        desk.edits().revision().subscribe((_, _) -> reload());
    }

    public ObjectProperty<Show> filter() {
        return filter;
    }

    public StringProperty words() {
        return words;
    }

    public ObservableList<Notification> rows() {
        return rows;
    }

    /// Whether there are older ones that fit.
    public ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /// False until the first page was read.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    NoticeDeeds deeds() {
        return banners.deeds();
    }

    BannersModel banners() {
        return banners;
    }

    void shown() {
        inFront.set(true);
        reload();
    }

    /// Reads until this one is among the rows, whatever was narrowed before.
    void seek(String id) {
        sought = id;
        filter.set(Show.ALL);
        words.set("");
        reload();
    }

    /// @param shows the notification that was sought
    void onFound(Consumer<Notification> shows) {
        found = shows;
    }

    private void look() {
        if (sought.isEmpty()) {
            return;
        }
        String id = sought;
        rows.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        row -> {
                            sought = "";
                            found.accept(row);
                        },
                        this::older);
    }

    void hidden() {
        inFront.set(false);
    }

    void older() {
        if (more.get()) {
            wanted += PAGE;
            reload();
        }
    }

    /// Nothing waits any more.
    void readAll() {
        deeds().write(notifications -> notifications.readAll());
    }

    /// Empties the history of what was dealt with; that can be taken back.
    void clear() {
        desk.runner()
                .run(
                        () -> desk.workspace().notifications().clear(),
                        this::cleared,
                        failure -> desk.toasts().warn(Edits.explain(failure)));
    }

    private void cleared(List<String> ids) {
        if (ids.isEmpty()) {
            desk.toasts().say(text("notice.clear.nothing"));
        } else {
            Notifications all = desk.workspace().notifications();
            desk.edits().did(Deed.of(text("notice.cleared", ids.size()), () -> all.clear(ids), () -> all.restore(ids)));
        }
    }

    private void startAnew() {
        wanted = PAGE;
        reload();
    }

    private void reload() {
        if (!inFront.get()) {
            return;
        }
        Show show = filter.get();
        NoticeFilter asked = new NoticeFilter(show.kind, show == Show.WAITING, words.get());
        int limit = wanted;
        loading.run(
                () -> desk.workspace().notifications().page(asked, limit + 1),
                page -> {
                    rows.setAll(page.subList(0, Math.min(limit, page.size())));
                    more.set(page.size() > limit);
                    loaded.set(true);
                    look();
                },
                failure -> desk.toasts().warn(Trouble.reading(failure)));
    }
}
