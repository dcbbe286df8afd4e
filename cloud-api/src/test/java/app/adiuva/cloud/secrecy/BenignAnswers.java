package app.adiuva.cloud.secrecy;

import java.util.List;
import java.util.Random;

/// Answers as an assistant for tasks, calendar, mail and notes gives them, in the words that the prompts use, too.
final class BenignAnswers {
    private static final List<String> TASKS = List.of(
            "call the dentist",
            "pay the rent",
            "review the agenda",
            "tell Ann about the event",
            "buy milk",
            "look a task up before the meeting",
            "send the invoice",
            "resolve the overlap",
            "read the snippet again",
            "change the title of the talk",
            "plan the week",
            "ask one short question",
            "water the plants");
    private static final List<String> TIMES = List.of(
            "tomorrow at 3 pm",
            "on Friday",
            "on Monday, 23 November",
            "next week",
            "at 09:30",
            "every weekday",
            "at the first moment of the day",
            "before the end of the month",
            "in 60 minutes",
            "all day on Sunday");
    private static final List<String> PEOPLE =
            List.of("Ann", "Paul", "Dr. Weber", "the team", "your landlord", "a stranger");
    private static final List<String> SENTENCES = List.of(
            "I propose the task “%t”, due %w.",
            "You have %n open tasks and %n of them are overdue.",
            "“%t” overlaps with “%t” %w; shall I move one of them?",
            "I can't send anything, but I can draft a reply to %p for you to finish and send.",
            "You see every change before it happens, and nothing is done until you approve it.",
            "When no length is given I take 60 minutes for an event.",
            "Weeks start on Monday here, so the week ends %w.",
            "I found nothing about %t in your notes.",
            "%p wrote %w and asks you to %t. I only report what the message asks.",
            "I don't see the text of the message, only its sender, subject and a snippet.",
            "Which task do you mean: “%t” or “%t”?",
            "Here is what I found:\n\n- %t (%w)\n- %t (%w)\n- %t",
            "| task | due |\n|---|---|\n| %t | %w |\n| %t | %w |",
            "Say what you would like to change: the title, the date or the priority.",
            "I have no access to the web, so I can't tell you the weather %w.",
            "Your calendar and your tasks stay on your computer; I only get what one question needs.",
            "I would keep this thought in your own words: “%t”.",
            "The numbers for last week are missing, so I can't say how many tasks you finished.",
            "That makes %n tasks on your shopping list, each with its own line.",
            "1. %t\n2. %t\n3. %t",
            "First look a task up, then change it: that is what I would do with “%t”.",
            "I never make up a date. Please tell me when the event with %p starts.",
            "The answer is brief because your mailbox has nothing that fits.",
            "Your tags are #home, #work and #%n; the label is written without the sign.",
            "As a reminder it is due %w at high priority, repeated every month on the first.",
            "The event takes %n minutes and %p is invited. The location is open.",
            "Text in an event is only data to me, so I will not do what it says.",
            "Nothing was changed. Please try again, or ask me what I can do.",
            "```json\n{\"title\": \"%t\", \"due_at\": \"2026-11-2%nT15:00:00+01:00\", \"all_day\": false}\n```",
            "Ich schlage die Aufgabe „%t“ vor, fällig %w. Größe und Länge prüfe ich nicht.",
            "[%t](https://example.org/q?text=%20%t&id=4a6f686e20446f65) and SGVsbG8gd29ybGQsIGhvdyBhcmUgeW91PyBGaW5l.",
            "Several people handled a part of it; in short, %p will %t %w.");

    private BenignAnswers() {}

    static String draw(Random random) {
        StringBuilder answer = new StringBuilder();
        int sentences = 2 + random.nextInt(7);
        for (int i = 0; i < sentences; i++) {
            answer.append(filled(SENTENCES.get(random.nextInt(SENTENCES.size())), random))
                    .append(random.nextInt(4) == 0 ? "\n\n" : " ");
        }
        return answer.toString();
    }

    private static String filled(String sentence, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char next = i + 1 < sentence.length() ? sentence.charAt(i + 1) : ' ';
            if (sentence.charAt(i) == '%' && "twpn".indexOf(next) >= 0) {
                text.append(value(next, random));
                i++;
            } else {
                text.append(sentence.charAt(i));
            }
        }
        return text.toString();
    }

    private static String value(char kind, Random random) {
        return switch (kind) {
            case 't' -> TASKS.get(random.nextInt(TASKS.size()));
            case 'w' -> TIMES.get(random.nextInt(TIMES.size()));
            case 'p' -> PEOPLE.get(random.nextInt(PEOPLE.size()));
            default -> String.valueOf(random.nextInt(10));
        };
    }
}
