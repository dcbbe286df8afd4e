package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.ActionCheck.Violation;
import app.adiuva.contracts.plan.ActionType;
import app.adiuva.contracts.plan.Fault;
import app.adiuva.contracts.plan.Misfit;
import app.adiuva.contracts.plan.Table;
import app.adiuva.desktop.plan.PlanRefused;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says why an action or a plan may not be carried out.
public final class FaultWords {
    private FaultWords() {}

    /// All that is wrong with a plan, without a full stop. One that is wrong at its first step is often one of a
    /// single step, and needs no number.
    public static String of(PlanRefused refused) {
        List<Violation> all = refused.violations();
        return all.size() == 1 && all.getFirst().index() == 0
                ? of(all.getFirst().fault())
                : all.stream()
                        .map(one -> text("refused.step", one.index() + 1, of(one.fault())))
                        .collect(Collectors.joining("; "));
    }

    /// One of them, within a sentence.
    public static String of(Fault fault) {
        return switch (fault) {
            case Fault.Plain plain -> of(plain);
            case Fault.OfField(String field, Misfit misfit) -> text("refused.field", Diffs.label(field), of(misfit));
            case Fault.NoSuchField(Table table) -> text("refused.no_field", Diffs.kind(table));
            case Fault.NoSuchRow(Table table) -> text("refused.no_row", Diffs.kind(table));
            case Fault.NotGranted denied -> text("refused.agent", action(denied.type(), denied.table()));
        };
    }

    private static String of(Fault.Plain fault) {
        return switch (fault) {
            case TABLE_MISSING -> text("refused.table");
            case TABLE_OF_NOTIFICATION -> text("refused.notification_table");
            case DOCUMENTS_ONLY -> text("refused.documents");
            case MAIL_MADE -> text("refused.mail");
            case EVENT_WITHOUT_TIMES -> text("refused.event_times");
            case NOTHING_TO_CHANGE -> text("refused.nothing");
            case MORE_THAN_ID -> text("refused.only_id");
            case ID_MISSING -> text("refused.id");
            case NOTIFICATION_FIELDS -> text("refused.notification");
            case EVENT_BACKWARDS -> text("refused.backwards");
            case PART_OF_ITSELF -> text("refused.part_itself");
            case WHOLE_GONE -> text("refused.part_gone");
            case PART_OF_PART -> text("refused.part_part");
            case PART_WITH_PARTS -> text("refused.part_parts");
        };
    }

    private static String of(Misfit misfit) {
        return switch (misfit) {
            case Misfit.Plain plain -> of(plain);
            case Misfit.TooLong(int most) -> text("refused.field.long", most);
            case Misfit.Unknown unknown ->
                text(
                        "refused.field.choice",
                        unknown.choices().stream().map(ChoiceWords::of).sorted().collect(Collectors.joining(", ")));
            case Misfit.NoList(int most) -> text("refused.field.list", most);
            case Misfit.BadItems(int most) -> text("refused.field.items", most);
        };
    }

    private static String of(Misfit.Plain misfit) {
        return switch (misfit) {
            case EMPTY -> text("refused.field.empty");
            case NO_TEXT -> text("refused.field.text");
            case NO_SHORT_TEXT -> text("refused.field.short");
            case CONTROL_CHARACTERS -> text("refused.field.control");
            case NO_TIME -> text("refused.field.time");
            case FAR_TIME -> text("refused.field.far");
            case NO_FLAG -> text("refused.field.flag");
            case NO_RECURRENCE -> text("refused.field.repeat");
        };
    }

    private static String action(ActionType type, @Nullable Table table) {
        String kind = table == null ? text("history.notification") : Diffs.kind(table);
        return switch (type) {
            case CREATE_RECORD, INDEX_DOCUMENT -> text("diff.create", kind);
            case UPDATE_RECORD -> text("diff.update", kind);
            case DELETE_RECORD -> text("diff.delete", kind);
            case SEND_NOTIFICATION -> text("diff.notify");
        };
    }
}
