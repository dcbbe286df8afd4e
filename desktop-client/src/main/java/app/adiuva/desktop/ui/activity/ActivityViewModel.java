package app.adiuva.desktop.ui.activity;

import app.adiuva.desktop.cloud.EgressEntry;
import app.adiuva.desktop.cloud.EgressFilter;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The requests of the ledger, newest first and a page at a time. Reads only while the screen is in front. JavaFX
/// thread only.
public final class ActivityViewModel {
    static final int PAGE = 200;

    private final Desk desk;
    private final Latest loading;
    private final ObjectProperty<EgressFilter.Topic> topic = new SimpleObjectProperty<>(EgressFilter.Topic.ALL);
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<EgressEntry> requests = FXCollections.observableArrayList();
    private final BooleanProperty more = new SimpleBooleanProperty();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private boolean inFront;

    public ActivityViewModel(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.runner());
        topic.subscribe((_, _) -> read(PAGE));
        query.subscribe((_, _) -> read(PAGE));
        desk.edits().revision().subscribe(_ -> {
            if (inFront) {
                read(Math.max(PAGE, requests.size()));
            }
        });
    }

    ObjectProperty<EgressFilter.Topic> topic() {
        return topic;
    }

    StringProperty query() {
        return query;
    }

    ObservableList<EgressEntry> requests() {
        return requests;
    }

    /// Whether there are older ones than those in [#requests].
    ReadOnlyBooleanProperty more() {
        return more;
    }

    /// False until the first answer came.
    ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    /// The screen came to the front.
    void shown() {
        inFront = true;
        read(Math.max(PAGE, requests.size()));
    }

    /// Another screen is in front.
    void hidden() {
        inFront = false;
    }

    void older() {
        if (more.get()) {
            read(requests.size() + PAGE);
        }
    }

    private void read(int wanted) {
        EgressFilter filter = new EgressFilter(topic.get(), query.get());
        loading.run(
                () -> desk.workspace().egress().page(filter, wanted + 1),
                page -> {
                    requests.setAll(page.subList(0, Math.min(wanted, page.size())));
                    more.set(page.size() > wanted);
                    loaded.set(true);
                },
                failure -> desk.toasts().warn(Trouble.reading(failure)));
    }
}
