package app.adiuva.desktop.playbook;

import app.adiuva.contracts.playbook.DataQuery;
import app.adiuva.contracts.playbook.DataQuery.Source;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookInput;
import app.adiuva.desktop.playbook.Refusal.InputFault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The user's answers to what a playbook asks for.
record Inputs(LocalRows rows) {
    private static final int LONGEST = 2_000;

    /// The answers as steps use them: texts without blanks around them, days as their first moment (today when none
    /// is given), ids of records that there are.
    ///
    /// @throws PlaybookRefused saying which answer is missing or wrong
    Map<String, String> of(Playbook playbook, Map<String, String> given) {
        Map<String, String> answers = new HashMap<>();
        for (PlaybookInput input : playbook.inputs()) {
            String answer = answer(input, given.getOrDefault(input.name(), "").strip());
            if (!answer.isEmpty()) {
                answers.put(input.name(), answer);
            } else if (input.required()) {
                throw refused(input, InputFault.MISSING);
            }
        }
        if (!names(playbook).containsAll(given.keySet())) {
            throw new PlaybookRefused(
                    playbook.inputs().isEmpty() ? Refusal.Plain.ASKS_NOTHING : new Refusal.AsksOnly(names(playbook)));
        }
        days(playbook, answers);
        return answers;
    }

    /// The days that its steps count from today are fixed now, so that a run that goes on later means the same ones.
    private void days(Playbook playbook, Map<String, String> answers) {
        playbook.plan()
                .steps()
                .forEach(step -> Placeholders.in(step.variables())
                        .forEach(name ->
                                RunDay.of(name).ifPresent(day -> answers.put(name, day.onDayOf(rows.clock())))));
    }

    private static List<String> names(Playbook playbook) {
        return playbook.inputs().stream().map(PlaybookInput::name).toList();
    }

    private String answer(PlaybookInput input, String given) {
        return switch (input.kind()) {
            case TEXT -> text(input, given);
            case DAY -> day(input, given);
            case TASK -> record(input, given, Source.TASKS);
            case EVENT -> record(input, given, Source.EVENTS);
            case MAIL -> record(input, given, Source.MAILS);
            case THOUGHT -> record(input, given, Source.THOUGHTS);
            case DOCUMENT -> record(input, given, Source.DOCUMENTS);
        };
    }

    private static String text(PlaybookInput input, String given) {
        if (given.length() > LONGEST) {
            throw refused(input, InputFault.TOO_LONG);
        }
        if (given.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw refused(input, InputFault.CONTROL_CHARACTERS);
        }
        return given;
    }

    private String day(PlaybookInput input, String given) {
        LocalDate today = LocalDate.now(rows.clock());
        try {
            return switch (given.toLowerCase(Locale.ROOT)) {
                case "" -> input.required() ? beginning(today) : "";
                case "today" -> beginning(today);
                case "tomorrow" -> beginning(today.plusDays(1));
                default -> beginning(LocalDate.parse(given));
            };
        } catch (DateTimeException notADay) {
            throw refused(input, InputFault.NO_DAY);
        }
    }

    private String beginning(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atStartOfDay(rows.clock().getZone()));
    }

    private String record(PlaybookInput input, String given, Source source) {
        if (given.isEmpty()) {
            return "";
        }
        DataQuery one = new DataQuery(source, DataQuery.ANY, null, null, null, 1);
        if (rows.of(one, given).isEmpty()) {
            throw refused(input, InputFault.NO_RECORD);
        }
        return given;
    }

    private static PlaybookRefused refused(PlaybookInput input, InputFault fault) {
        return new PlaybookRefused(new Refusal.OfInput(input.label(), input.name(), fault));
    }
}
