package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.agent.wording.FriendlyTime;
import app.adiuva.cloud.agent.wording.Wording;
import app.adiuva.cloud.model.builtin.Results.Result;
import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader.Read;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes the answer to a request from what its tools answered.
final class Replies {
    private Replies() {}

    static String write(List<Read> reads, Results results, ZonedDateTime now) {
        List<String> promises = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            String first = i + "-";
            String next = i + "+";
            List<Result> own =
                    results.all().stream().filter(r -> r.id().startsWith(first)).toList();
            List<Result> then =
                    results.all().stream().filter(r -> r.id().startsWith(next)).toList();
            write(reads.get(i).wish(), own, then, new FriendlyTime(now), promises, answers);
        }
        List<String> paragraphs = new ArrayList<>();
        if (!promises.isEmpty()) {
            String joined = Wording.join(promises);
            paragraphs.add("I'll " + joined + (joined.contains("\n") || joined.endsWith(".") ? "" : "."));
        }
        paragraphs.addAll(answers);
        return String.join("\n\n", paragraphs);
    }

    private static void write(
            Wish wish,
            List<Result> own,
            List<Result> then,
            FriendlyTime friendly,
            List<String> promises,
            List<String> answers) {
        if (wish instanceof Wish.Courtesy(var kind)) {
            answers.add(Courtesies.of(kind));
            return;
        }
        if (wish instanceof Wish.Beyond(var _, var field)) {
            answers.add(Courtesies.of(field));
            return;
        }
        List<Result> last = then.isEmpty() ? own : then;
        last.stream()
                .filter(r -> !r.error().isEmpty())
                .map(r -> "That did not work: " + r.error() + ".")
                .distinct()
                .forEach(answers::add);
        List<String> proposed =
                last.stream().filter(Result::proposes).map(Result::summary).toList();
        if (!proposed.isEmpty()) {
            promises.add(promise(wish, proposed, friendly));
            return;
        }
        for (Result result : last) {
            if (result.error().isEmpty()) {
                answers.add(answer(wish, result));
            }
        }
    }

    private static String promise(Wish wish, List<String> proposed, FriendlyTime friendly) {
        return switch (wish) {
            case Wish.NewTask task
            when task.reminder()
                    && task.recurrence().isEmpty()
                    && task.priority().isEmpty() ->
                "remind you to " + uncapitalized(task.title())
                        + task.due()
                                .map(d -> " " + friendly.when(d.at(), d.allDay()))
                                .orElse("");
            case Wish.ListItems(String list, List<String> items) ->
                "put " + Wording.join(items.stream().map(Replies::uncapitalized).toList()) + " on your " + list
                        + " list";
            case Wish.DeleteTasks _
            when proposed.size() > 1 ->
                "move these " + proposed.size() + " tasks to the trash:\n\n"
                        + String.join(
                                "\n",
                                proposed.stream()
                                        .map(s -> "- " + s.replaceAll("^.*?“|”.*$", ""))
                                        .toList());
            default -> Wording.join(proposed);
        };
    }

    private static String answer(Wish wish, Result result) {
        boolean changes = switch (wish) {
            case Wish.MoveEvent _, Wish.DeleteEvent _ -> true;
            case Wish.ChangeTasks(var _, var _, boolean all) -> !all;
            case Wish.DeleteTasks(var _, boolean all) -> !all;
            default -> false;
        };
        return changes && result.answer().path("total").asInt() > 1
                ? result.summary() + "\n\nWhich one do you mean?"
                : result.summary();
    }

    private static String uncapitalized(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1)) || text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
