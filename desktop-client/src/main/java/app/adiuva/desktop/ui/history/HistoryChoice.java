package app.adiuva.desktop.ui.history;

import app.adiuva.desktop.plan.HistoryFilter;
import app.adiuva.desktop.plan.HistoryFilter.Source;
import app.adiuva.desktop.plan.RowDiff;
import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Which changes the history shows, as the user chose. JavaFX thread only.
public final class HistoryChoice {
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ANY);
    private final ObjectProperty<Who> who = new SimpleObjectProperty<>(Who.ANYBODY);
    private final ObjectProperty<Since> since = new SimpleObjectProperty<>(Since.EVER);
    private final ReadOnlyLongWrapper changed = new ReadOnlyLongWrapper();

    HistoryChoice() {
        words.subscribe((_, _) -> moved());
        kind.subscribe((_, _) -> moved());
        who.subscribe((_, _) -> moved());
        since.subscribe((_, _) -> moved());
    }

    /// What happened to the row.
    public enum Kind {
        ANY(null),
        ADDED(RowDiff.Kind.CREATE),
        CHANGED(RowDiff.Kind.UPDATE),
        DELETED(RowDiff.Kind.DELETE);

        private final RowDiff.@Nullable Kind wanted;

        Kind(RowDiff.@Nullable Kind wanted) {
            this.wanted = wanted;
        }
    }

    /// Who did it.
    public enum Who {
        ANYBODY(null),
        YOU(Source.YOU),
        CHAT(Source.CHAT),
        PLAYBOOK(Source.PLAYBOOK),
        CHECK_IN(Source.CHECK_IN);

        private final @Nullable Source wanted;

        Who(@Nullable Source wanted) {
            this.wanted = wanted;
        }
    }

    /// When it was done.
    public enum Since {
        EVER(-1),
        TODAY(0),
        WEEK(6),
        MONTH(29);

        private final int daysAgo;

        Since(int daysAgo) {
            this.daysAgo = daysAgo;
        }
    }

    public StringProperty words() {
        return words;
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    public ObjectProperty<Who> who() {
        return who;
    }

    public ObjectProperty<Since> since() {
        return since;
    }

    /// Moves with every choice.
    ReadOnlyLongProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// Whether anything is left out.
    public boolean isNarrow() {
        return !words.get().isBlank()
                || kind.get() != Kind.ANY
                || who.get() != Who.ANYBODY
                || since.get() != Since.EVER;
    }

    HistoryFilter filter(Clock clock) {
        int days = since.get().daysAgo;
        return new HistoryFilter(
                words.get(),
                kind.get().wanted,
                who.get().wanted,
                days < 0
                        ? null
                        : LocalDate.now(clock)
                                .minusDays(days)
                                .atStartOfDay(clock.getZone())
                                .toInstant());
    }

    private void moved() {
        changed.set(changed.get() + 1);
    }
}
