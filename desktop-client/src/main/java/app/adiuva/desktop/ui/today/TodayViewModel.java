package app.adiuva.desktop.ui.today;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.PlanAction;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.checkin.CheckIns;
import app.adiuva.desktop.checkin.Insight;
import app.adiuva.desktop.task.Task;
import app.adiuva.desktop.ui.kit.Deed;
import app.adiuva.desktop.ui.kit.Desk;
import app.adiuva.desktop.ui.kit.Latest;
import app.adiuva.desktop.ui.kit.Trouble;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The day at a glance. JavaFX thread only.
public final class TodayViewModel {
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Desk desk;
    private final TodayQueries queries;
    private final Latest loading;
    private final ObjectProperty<DayPlan> plan = new SimpleObjectProperty<>(DayPlan.EMPTY);
    private final ObjectProperty<LocalDate> day;
    private final ObjectProperty<List<TodayQueries.Noticed>> noticed = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty question = new SimpleStringProperty("");

    public TodayViewModel(Desk desk) {
        this.desk = desk;
        this.queries = new TodayQueries(desk.workspace(), desk.formats().zone());
        this.loading = new Latest(desk.runner());
        this.day = new SimpleObjectProperty<>(desk.formats().today());
        desk.edits().revision().subscribe(_ -> reload());
    }

    public ReadOnlyObjectProperty<DayPlan> plan() {
        return plan;
    }

    /// What check-ins noticed, newest first.
    ReadOnlyObjectProperty<List<TodayQueries.Noticed>> noticed() {
        return noticed;
    }

    /// False until the first answer came.
    public ReadOnlyBooleanProperty loaded() {
        return loaded;
    }

    public StringProperty question() {
        return question;
    }

    /// The user's name from the profile, empty when not given.
    public StringProperty name() {
        return name;
    }

    /// `Good morning, Sam`.
    public String greeting() {
        int hour = desk.formats().now().getHour();
        String words =
                hour < NOON ? text("today.morning") : hour < EVENING ? text("today.afternoon") : text("today.evening");
        return name.get().isEmpty() ? words : text("today.greeting", words, name.get());
    }

    /// The day that is shown.
    ReadOnlyObjectProperty<LocalDate> day() {
        return day;
    }

    /// `Saturday, 21 November`.
    public String date() {
        return desk.formats().longDay(day.get());
    }

    public void reload() {
        LocalDate today = desk.formats().today();
        loading.run(
                () -> queries.page(today),
                page -> show(today, page),
                failure -> desk.toasts().warn(Trouble.reading(failure)));
    }

    /// Completes a task of the day.
    public void complete(Task task) {
        desk.edits()
                .perform(
                        List.of(PlanAction.update(Table.TASKS, task.id(), Map.of("status", "done"))),
                        text("task.completed"));
    }

    /// Takes what is in the ask field to Chat.
    public void ask() {
        String words = question.get().strip();
        if (!words.isEmpty()) {
            question.set("");
            desk.navigator().ask(words);
        }
    }

    /// Never shows it again, unless the user takes that back.
    public void dismiss(Insight insight) {
        CheckIns checkIns = desk.workspace().checkIns();
        desk.edits()
                .act(Deed.of(
                                text("noticed.dismissed"),
                                () -> checkIns.dismiss(insight.id()),
                                () -> checkIns.restore(insight.id()))
                        .called(text("act.dismissed", insight.subject())));
    }

    private void show(LocalDate today, TodayQueries.Page page) {
        day.set(today);
        name.set(page.name());
        noticed.set(page.noticed());
        plan.set(page.plan());
        loaded.set(true);
    }
}
