package app.adiuva.cloud.model.builtin;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import app.adiuva.cloud.model.builtin.wish.Wish.Courtesy;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What is said without asking any tool: courtesies, and what is beyond the tools together with what is not.
final class Courtesies {
    static final String READ_IN_PART =
            "That was too much for me to read at once: I read the first 50 wishes of your text, within its first 20,000"
                    + " characters. Ask me for the rest in another message.";

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE, d MMMM uuuu", Locale.ENGLISH);

    private Courtesies() {}

    static String of(Courtesy.Kind kind, ZonedDateTime now) {
        return switch (kind) {
            case HELLO -> "Hello! Tell me what to remember, schedule or find.";
            case THANKS -> "You're welcome.";
            case GOODBYE -> "Goodbye!";
            case NOW -> "It is " + NOW.format(now) + ".";
            case YES_OR_NO -> "There is no question open between us. Tell me what to add, change or find.";
        };
    }

    static String of(Beyond.Field field) {
        return switch (field) {
            case SENDING -> "I can't send mail or messages. I can remind you to do it: begin with “remind me to …”.";
            case CONTACTS -> "I keep no address book. I can look through your mails: “show mails from Anna”.";
            case MAIL -> "I can't do that with your mail. I can list it: “which mails need an answer?”";
            case CALENDAR ->
                "I can't tell what to do on your calendar. I can add, move, cancel and list events:"
                        + " “schedule lunch with Mia on Friday at 12”.";
            case TASKS ->
                "I can't tell what to do with your tasks. I can add, change, complete and list them:"
                        + " “add milk to my shopping list”, “mark the dentist task as done”.";
            case FIGURES ->
                "I have no numbers about that. I can count your tasks, thoughts and events:"
                        + " “how many tasks did I finish last week?”";
            case ELSEWHERE ->
                "I can't do that. I can help with your tasks, lists, calendar, mail and notes: ask"
                        + " “what can you do?”";
            case HARM -> "I won't help with that. I can help with your tasks, lists, calendar, mail and notes.";
            case CRISIS ->
                "I'm sorry that it is so hard right now. I'm only a planner, but you don't have to carry this alone:"
                        + " please call your local emergency number, or a crisis line near you"
                        + " (findahelpline.com lists them by country), or somebody you trust.";
            case UNDO ->
                "I can't take changes back from here, but you can: “Undo” in History, `/undo` in the terminal's chat,"
                        + " or `adiuva undo`.";
            case NO_TIME ->
                "When should that be? Say it once more with a day and a time: “lunch with Mia on Friday at 12”.";
            case NO_WHAT ->
                "What shall I remind you of? Say it all at once: “remind me in two hours to turn off the oven”.";
            case GERMAN ->
                "Hier verstehe ich bisher nur Englisch und habe nichts geändert. Versuch es zum Beispiel so:"
                        + " “Remind me to call Anna tomorrow at 3pm”. Im Feld für neue Aufgaben und beim schnellen"
                        + " Notieren geht es auf Deutsch: „Anna anrufen @morgen 15 Uhr“.";
        };
    }
}
