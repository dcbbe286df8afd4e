package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.Wish.NewTask.Purpose;
import app.adiuva.cloud.model.builtin.wish.WishReader.Read;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the answer to a request from what its tools answered. Confined to one thread.
final class Replies {
    private final FriendlyTime friendly;
    private final List<String> promises = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    private Replies(FriendlyTime friendly) {
        this.friendly = friendly;
    }

    static String write(List<Read> reads, Results results, ZonedDateTime now) {
        Replies replies = new Replies(new FriendlyTime(now));
        for (int i = 0; i < reads.size(); i++) {
            replies.add(reads.get(i), results.first(i), results.next(i));
        }
        return replies.text();
    }

    private String text() {
        List<String> paragraphs = new ArrayList<>();
        if (!promises.isEmpty()) {
            String joined = Wording.join(promises);
            paragraphs.add("I'll " + joined + (joined.contains("\n") || joined.endsWith(".") ? "" : "."));
        }
        paragraphs.addAll(answers);
        return String.join("\n\n", paragraphs);
    }

    private void add(Read read, List<Result> first, List<Result> next) {
        switch (read.wish()) {
            case Wish.Courtesy(var kind) -> answers.add(Courtesies.of(kind, friendly.now()));
            case Wish.Beyond(var _, var field) -> answers.add(Courtesies.of(field));
            case Wish.Routine routine
            when RoutineReplies.covers(routine.job(), next) ->
                RoutineReplies.write(routine.job(), first, next).addTo(promises, answers);
            default -> addResults(read, first, next);
        }
    }

    private void addResults(Read read, List<Result> first, List<Result> next) {
        List<Result> last = next.isEmpty() ? first : next;
        last.stream()
                .filter(r -> !r.error().isEmpty())
                .map(r -> "That did not work: " + r.error() + ".")
                .distinct()
                .forEach(answers::add);
        List<String> proposed =
                last.stream().filter(Result::proposes).map(Result::summary).toList();
        if (!proposed.isEmpty()) {
            promises.add(promise(read, proposed));
        }
        answers.addAll(leftOpen(read.wish(), first, next, !proposed.isEmpty()));
    }

    /// What the lookups say that led to nothing: no row, several rows, or that to look was all.
    private static List<String> leftOpen(Wish wish, List<Result> first, List<Result> next, boolean proposed) {
        if (wish instanceof Wish.DraftReply && !next.isEmpty()) {
            return next.stream().map(Result::summary).toList();
        }
        if (wish instanceof Wish.DeleteEvents(var _, var on, boolean all)
                && (all || on.isPresent() && areOneSeries(first.getFirst().rows()))
                && !first.getFirst().rows().isEmpty()) {
            return repeating(first.getFirst().rows());
        }
        return Steps.decisive(first).stream()
                .filter(lookup -> !lookup.proposes() && lookup.error().isEmpty())
                .filter(lookup -> !proposed || isOpen(wish, lookup))
                .map(lookup -> answer(wish, lookup))
                .toList();
    }

    /// Of several names, those that no row has or several rows have.
    private static boolean isOpen(Wish wish, Result lookup) {
        boolean one = lookup.rows().size() == 1;
        return switch (wish) {
            case Wish.ChangeTasks(var _, var _, boolean all) ->
                !one && !(all && !lookup.rows().isEmpty());
            case Wish.DeleteTasks(var _, boolean all) ->
                !one && !(all && !lookup.rows().isEmpty());
            default -> false;
        };
    }

    private static boolean areOneSeries(List<JsonNode> events) {
        return events.size() == 1 && events.getFirst().has("recurrence");
    }

    private static List<String> repeating(List<JsonNode> events) {
        List<String> names = events.stream()
                .filter(row -> row.has("recurrence"))
                .map(row -> Wording.quoted(row.path("title").asText()))
                .distinct()
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of("I leave " + Wording.join(names) + " alone: it would go from every other day too. Say “cancel"
                        + " …” with its name to move the whole series to the trash.");
    }

    private String promise(Read read, List<String> proposed) {
        return switch (read.wish()) {
            case Wish.NewTask task
            when task.purpose() != Purpose.TASK
                    && task.recurrence().isEmpty()
                    && task.priority().isEmpty() -> reminder(task, read.text());
            case Wish.ListItems(String list, List<Wish.NewTask> items) ->
                "put "
                        + Wording.join(items.stream()
                                .map(item -> asTyped(item.title(), read.text()))
                                .toList())
                        + " on your " + list + " list"
                        + items.getFirst()
                                .due()
                                .map(due -> ", due " + friendly.when(due.at(), due.allDay()))
                                .orElse("");
            case Wish.DeleteTasks _ when proposed.size() > 1 -> trash(proposed, "tasks");
            case Wish.DeleteEvents _ when proposed.size() > 1 -> trash(proposed, "events");
            default -> Wording.join(proposed);
        };
    }

    private String reminder(Wish.NewTask task, String text) {
        String title = asTyped(task.title(), text);
        String what = switch (task.purpose()) {
            case TASK, REMINDER_TO -> "to " + title;
            case REMINDER_OF -> "of " + title;
            case REMINDER_THAT -> "of “" + title + "”";
        };
        return "remind you " + what
                + task.due().map(d -> " " + friendly.when(d.at(), d.allDay())).orElse("");
    }

    /// "move the task “Paint” to the trash" for each becomes one line for each.
    private static String trash(List<String> proposed, String what) {
        List<String> lines = proposed.stream()
                .map(summary -> "- " + summary.replaceAll("^move (?:the task )?| to the trash$", ""))
                .toList();
        return "move these " + proposed.size() + " " + what + " to the trash:\n\n" + String.join("\n", lines);
    }

    private static String answer(Wish wish, Result result) {
        boolean choosesOne = switch (wish) {
            case Wish.MoveEvent _, Wish.Shift _, Wish.Invite _, Wish.NewParts _ -> true;
            case Wish.Routine routine -> Routines.choosesOne(routine);
            case Wish.DeleteEvents(var _, var _, boolean all) -> !all;
            case Wish.ChangeTasks(var _, var _, boolean all) -> !all;
            case Wish.DeleteTasks(var _, boolean all) -> !all;
            default -> false;
        };
        return choosesOne && result.answer().path("total").asInt() > 1
                ? result.summary() + "\n\nWhich one do you mean?"
                : result.summary();
    }

    /// The title as it stands within the user's sentence: "Käse" stays "Käse", "milk" is not "Milk".
    private static String asTyped(String title, String text) {
        return title.isEmpty() || text.contains(title)
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
