package app.adiuva.desktop.ui.health;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.doctor.Chores.Chore;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.TaskRunner;
import app.adiuva.desktop.ui.kit.Trouble;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// How the app is here: facts, a check of the database that can be stopped, and the report. JavaFX thread only.
public final class HealthModel {
    private final Desk desk;
    private final Checkup checkup;
    private final Latest reading;
    private final StringProperty database = new SimpleStringProperty("");
    private final StringProperty disk = new SimpleStringProperty("");
    private final StringProperty logs = new SimpleStringProperty("");
    private final Map<Chore, StringProperty> chores = new EnumMap<>(Chore.class);
    private final Latest readingChores;
    private final StringProperty verdict = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private TaskRunner.@Nullable Running check;

    public HealthModel(Desk desk, Checkup checkup) {
        this.desk = desk;
        this.checkup = checkup;
        this.reading = new Latest(desk.runner());
        this.readingChores = new Latest(desk.runner());
        for (Chore chore : Chore.values()) {
            chores.put(chore, new SimpleStringProperty(""));
        }
    }

    StringProperty database() {
        return database;
    }

    StringProperty disk() {
        return disk;
    }

    StringProperty logs() {
        return logs;
    }

    /// How this work stands, in words.
    StringProperty chore(Chore chore) {
        return Objects.requireNonNull(chores.get(chore));
    }

    /// What the last check of the database found; empty before the first one.
    StringProperty verdict() {
        return verdict;
    }

    /// Of the running check, from 0 to 1.
    DoubleProperty progress() {
        return progress;
    }

    ReadOnlyBooleanProperty checking() {
        return checking.getReadOnlyProperty();
    }

    /// Reads the facts again.
    void refresh() {
        reading.run(checkup::facts, this::show, failure -> database.set(Trouble.reading(failure)));
        readingChores.run(
                checkup::chores,
                found -> chores.forEach((chore, words) -> words.set(ChoreWords.state(chore, found, desk.formats()))),
                failure -> chores.values().forEach(words -> words.set(Trouble.reading(failure))));
    }

    private void show(Checkup.Facts facts) {
        database.set(
                text("health.database.hint", facts.database(), desk.formats().bytes(facts.bytes())));
        disk.set(text("health.disk.free", desk.formats().bytes(facts.free())));
        logs.set(facts.logs());
    }

    /// Checks the database; once at a time.
    void check() {
        if (checking.get()) {
            return;
        }
        checking.set(true);
        progress.set(0);
        verdict.set("");
        TaskRunner.Running running = desk.runner()
                .run(
                        () -> checkup.database(
                                (done, of) -> desk.runner().deliver(() -> progress.set((double) done / of))),
                        this::conclude,
                        failure -> end(Trouble.reading(failure)));
        check = checking.get() ? running : null;
    }

    private void conclude(List<String> problems) {
        end(problems.isEmpty() ? text("health.intact") : text("health.damaged", problems.size()));
    }

    /// Ends the running check without a verdict.
    void stop() {
        if (check != null) {
            check.stop();
            end(text("health.stopped"));
        }
    }

    private void end(String words) {
        check = null;
        checking.set(false);
        verdict.set(words);
    }

    /// Makes the report.
    ///
    /// @param made gets it
    void report(Consumer<String> made) {
        desk.runner()
                .run(
                        checkup::report,
                        report -> {
                            made.accept(report);
                            desk.toasts().say(text("health.report.copied"));
                        },
                        failure -> desk.toasts().warn(Trouble.reading(failure)));
    }
}
