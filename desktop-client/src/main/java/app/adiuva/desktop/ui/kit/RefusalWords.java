package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.contracts.plan.Fault;
import app.adiuva.desktop.playbook.PlaybookFault;
import app.adiuva.desktop.playbook.Refusal;
import java.util.List;

/// Says why a playbook, an answer to it, or what its steps brought may not be used.
public final class RefusalWords {
    private RefusalWords() {}

    public static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Plain plain -> of(plain);
            case Refusal.AsksOnly(List<String> names) -> text("fault.input.only", String.join(", ", names));
            case Refusal.OfInput input -> text("fault.input", input.label(), of(input.fault()));
            case Refusal.OfFile file -> text("fault.file", of(file));
            case Refusal.OfPlaybook(PlaybookFault fault, int step) ->
                text(
                        "fault.playbook.unusable",
                        step == 0 ? of(fault) : text("fault.playbook.of_step", step, of(fault)));
            case Refusal.StepCount(int steps) ->
                text("fault.playbook.unusable", text("fault.playbook.count", steps, Refusal.MOST_STEPS));
            case Refusal.OfStep(int step, Refusal.StepFault fault) -> text("fault.brought", step, of(fault));
            case Refusal.OfChange(int step, int change, Fault fault) ->
                text("fault.brought", step, text("fault.brought.change", change, FaultWords.of(fault)));
            case Refusal.CannotBeDone(int changes, int change, Fault fault) ->
                text("fault.run.impossible", changes, change, FaultWords.of(fault));
        };
    }

    private static String of(Refusal.Plain refusal) {
        return switch (refusal) {
            case NO_PLAYBOOK -> text("fault.playbook.none");
            case PLAYBOOK_GONE -> text("fault.playbook.gone");
            case RUN_GONE -> text("playbooks.gone");
            case RUN_FORGOTTEN -> text("fault.run.forgotten");
            case RUN_APPLIED -> text("fault.run.applied");
            case RUN_DECLINED -> text("fault.run.declined");
            case RUN_OF_ANOTHER_VERSION -> text("fault.run.version");
            case ASKS_NOTHING -> text("fault.input.unasked");
        };
    }

    private static String of(Refusal.InputFault fault) {
        return switch (fault) {
            case MISSING -> text("fault.input.missing");
            case TOO_LONG -> text("fault.input.long");
            case CONTROL_CHARACTERS -> text("fault.input.control");
            case NO_DAY -> text("fault.input.day");
            case NO_RECORD -> text("fault.input.record");
        };
    }

    private static String of(Refusal.OfFile fault) {
        return switch (fault) {
            case TOO_LARGE -> text("fault.file.large");
            case NO_TEXT -> text("fault.file.no_text");
            case UNREADABLE -> text("fault.file.unreadable");
            case NO_PLAYBOOK -> text("fault.file.no_playbook");
            case EMPTY -> text("fault.file.empty");
        };
    }

    private static String of(Refusal.StepFault fault) {
        return switch (fault) {
            case TEXT -> text("fault.brought.text");
            case ANOTHER_AGENT -> text("fault.brought.agent");
            case NO_MODEL -> text("fault.brought.model");
            case MANY_CHANGES -> text("fault.brought.many");
            case NO_TYPE -> text("fault.brought.type");
        };
    }

    private static String of(PlaybookFault fault) {
        return switch (fault) {
            case TITLE -> text("fault.playbook.title");
            case SUMMARY -> text("fault.playbook.summary");
            case LABEL -> text("fault.playbook.label");
            case NO_TIER -> text("fault.playbook.tier");
            case SAME_INPUTS -> text("fault.playbook.same_inputs");
            case MANY_INPUTS -> text("fault.playbook.many_inputs");
            case INPUT_KIND -> text("fault.playbook.input_kind");
            case NO_PLAN -> text("fault.playbook.no_plan");
            case NEWER -> text("fault.playbook.newer");
            case UNKNOWN_AGENT -> text("fault.playbook.agent");
            case NOT_THE_USER -> text("fault.playbook.user");
            case NEEDS_CLOUD -> text("fault.playbook.cloud");
            case STEP_KIND -> text("fault.playbook.step");
            case STRAY_TEMPLATE -> text("fault.playbook.stray_template");
            case NO_PROPOSAL -> text("fault.playbook.proposal");
            case STRAY_VARIABLES -> text("fault.playbook.variables");
            case QUERY_ORDER -> text("fault.playbook.query_order");
            case QUERY -> text("fault.playbook.query");
            case UNKNOWN_INPUT -> text("fault.playbook.input");
            case NO_TEMPLATE -> text("fault.playbook.template");
            case NO_DATA -> text("fault.playbook.data");
            case CHANGE -> text("fault.playbook.change");
            case CHANGE_EMPTY -> text("fault.playbook.change_empty");
            case NO_TABLE -> text("fault.playbook.table");
            case NO_FIELD -> text("fault.playbook.field");
            case UNKNOWN_PLACE -> text("fault.playbook.place");
        };
    }
}
