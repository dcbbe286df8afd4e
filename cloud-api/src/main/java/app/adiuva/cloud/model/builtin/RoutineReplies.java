package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish.Routine.Job;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The answers to routines that propose something for many rows.
///
/// @param promise completes "I'll …"; empty for nothing
/// @param rest what else is to say; empty for nothing
record RoutineReplies(String promise, String rest) {
    private static final Set<Job> COVERED = Set.of(Job.TASKS_OF_MAILS, Job.SORTED_MAILS, Job.TASKS_OF_NOTES);
    private static final int MOST_NAMES = 10;

    static boolean covers(Job job, List<Result> next) {
        return COVERED.contains(job) || (job == Job.REPLY && !next.isEmpty());
    }

    void addTo(List<String> promises, List<String> answers) {
        if (!promise.isEmpty()) {
            promises.add(promise);
        }
        if (!rest.isEmpty()) {
            answers.add(rest);
        }
    }

    /// @param first the answer that looked
    /// @param next the answers to what followed for each row
    static RoutineReplies write(Job job, List<Result> first, List<Result> next) {
        List<Result> proposed = next.stream().filter(Result::proposes).toList();
        List<JsonNode> rows = first.stream().flatMap(r -> r.rows().stream()).toList();
        if (job == Job.REPLY) {
            return new RoutineReplies("", next.getFirst().summary());
        }
        if (proposed.isEmpty()) {
            return new RoutineReplies("", nothing(job, first, rows));
        }
        return switch (job) {
            case SORTED_MAILS -> sorted(proposed, rows);
            case TASKS_OF_MAILS -> new RoutineReplies(tasks(proposed), silent(proposed, rows));
            default -> new RoutineReplies(tasks(proposed), "");
        };
    }

    private static String nothing(Job job, List<Result> first, List<JsonNode> rows) {
        return job == Job.TASKS_OF_MAILS && !rows.isEmpty()
                ? (rows.size() == 1 ? "This mail asks" : "None of these " + rows.size() + " mails asks")
                        + " you to do anything that I can see in its subject and preview."
                : first.stream().map(Result::summary).collect(Collectors.joining("\n\n"));
    }

    private static String tasks(List<Result> proposed) {
        List<String> lines = proposed.stream()
                .map(result -> Wording.capitalized(result.summary().replaceFirst("^add the task ", "")))
                .toList();
        return Wording.bullets("add " + Wording.count(proposed.size(), "task") + ":", lines);
    }

    /// Names the mails that no task came from.
    private static String silent(List<Result> proposed, List<JsonNode> rows) {
        String origins = proposed.stream()
                .map(result -> data(result).path("description").asText())
                .collect(Collectors.joining("\n"));
        List<String> subjects = rows.stream()
                .map(row -> Wording.quoted(row.path("subject").asText()))
                .filter(subject -> !origins.contains(subject))
                .distinct()
                .toList();
        return subjects.isEmpty() ? "" : "Nothing to do in " + names(subjects) + ".";
    }

    private static RoutineReplies sorted(List<Result> proposed, List<JsonNode> rows) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.path("id").asText(), row));
        List<String> waiting = new ArrayList<>();
        Map<String, List<String>> categories = new LinkedHashMap<>();
        for (Result result : proposed) {
            JsonNode judged = data(result);
            JsonNode row = byId.getOrDefault(judged.path("id").asText(), judged);
            String subject = Wording.quoted(row.path("subject").asText());
            categories
                    .computeIfAbsent(judged.path("category").asText(), name -> new ArrayList<>())
                    .add(subject);
            if (judged.path("needs_answer").asBoolean()) {
                waiting.add(subject + " from " + MailJudgement.of(row).sender());
            }
        }
        List<String> lines = categories.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .map(e -> "**" + Wording.capitalized(e.getKey()) + "** ("
                        + e.getValue().size() + "): " + names(e.getValue()))
                .toList();
        String promise = Wording.bullets("sort " + Wording.count(proposed.size(), "mail") + ":", lines);
        String rest = waiting.isEmpty()
                ? "None of them waits for your answer."
                : Wording.bullets(
                        waiting.size() == 1 ? "This one waits for your answer:" : "These wait for your answer:",
                        waiting);
        return new RoutineReplies(promise, rest);
    }

    private static String names(List<String> names) {
        List<String> shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
        if (names.size() > MOST_NAMES) {
            shown.add((names.size() - MOST_NAMES) + " more");
        }
        return Wording.join(shown);
    }

    private static JsonNode data(Result result) {
        return result.answer().path("proposed").path(0).path("data");
    }
}
