package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.BackupPlace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where backups are kept, and the choice of another place. JavaFX thread only.
public final class PlaceViewModel {
    private final BackupWork work;
    private final Vault vault;
    private final Runnable moved;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FOLDER);
    private final StringProperty words = new SimpleStringProperty("");
    private final BooleanProperty choosable = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty bucket = new SimpleStringProperty("");
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");

    /// @param moved called when another place was chosen
    public PlaceViewModel(BackupWork work, Vault vault, Runnable moved) {
        this.work = work;
        this.vault = vault;
        this.moved = moved;
        refresh();
    }

    enum Kind {
        FOLDER,
        BUCKET
    }

    /// Where backups are kept now.
    ReadOnlyStringProperty words() {
        return words;
    }

    /// False when a cloud at another address decides.
    ReadOnlyBooleanProperty choosable() {
        return choosable;
    }

    ReadOnlyStringProperty problem() {
        return problem;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    StringProperty folder() {
        return folder;
    }

    StringProperty bucket() {
        return bucket;
    }

    StringProperty endpoint() {
        return endpoint;
    }

    StringProperty region() {
        return region;
    }

    /// Reads the place again.
    void refresh() {
        work.ask(vault::place, this::show, failure -> problem.set(Refusals.words(failure)));
    }

    private void show(Vault.Where where) {
        words.set(Places.words(where));
        choosable.set(where instanceof Vault.Where.Own);
        problem.set("");
        if (where instanceof Vault.Where.Own own) {
            folder.set(own.standard().toString());
            switch (own.chosen()) {
                case BackupPlace.Folder chosen -> folder.set(chosen.path().toString());
                case BackupPlace.Bucket chosen -> {
                    kind.set(Kind.BUCKET);
                    bucket.set(chosen.name());
                    endpoint.set(chosen.endpoint());
                    region.set(chosen.region());
                }
                case null -> {}
            }
        }
    }

    /// Keeps backups there from now on.
    ///
    /// @param keyId of the bucket; kept in no property
    /// @param key of the bucket; kept in no property
    /// @param saved called when that is so
    void save(String keyId, String key, Runnable saved) {
        BackupPlace place;
        try {
            place = switch (kind.get()) {
                case FOLDER -> new BackupPlace.Folder(Path.of(folder.get().strip()));
                case BUCKET -> bucket(keyId.strip(), key.strip());
            };
        } catch (InvalidPathException wrong) {
            problem.set(text("backup.place.no_folder"));
            return;
        } catch (IllegalArgumentException incomplete) {
            problem.set(kind.get() == Kind.FOLDER ? text("backup.place.no_folder") : text("backup.place.incomplete"));
            return;
        }
        move(place, saved);
    }

    private BackupPlace bucket(String keyId, String key) {
        List<String> needed =
                Stream.of(bucket.get(), region.get()).map(String::strip).toList();
        return new BackupPlace.Bucket(needed.getFirst(), endpoint.get().strip(), needed.getLast(), keyId, key);
    }

    private void move(BackupPlace place, Runnable saved) {
        problem.set("");
        work.ask(
                () -> {
                    vault.moveTo(place);
                    return vault.place();
                },
                where -> {
                    show(where);
                    saved.run();
                    moved.run();
                },
                failure -> problem.set(Refusals.words(failure)));
    }
}
