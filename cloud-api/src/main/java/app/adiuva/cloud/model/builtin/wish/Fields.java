package app.adiuva.cloud.model.builtin.wish;

import app.adiuva.cloud.model.builtin.wish.Wish.Beyond;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whose field a clause belongs to that no rule understands, by its words.
final class Fields {
    private record Cue(String agent, Beyond.Field field, Set<String> words) {
        private static Cue of(String agent, Beyond.Field field, String words) {
            return new Cue(agent, field, Set.of(words.split(" ")));
        }
    }

    /// In the order in which they decide.
    private static final List<Cue> CUES = List.of(
            Cue.of("email_agent", Beyond.Field.MAIL, "mail mails email emails e-mail e-mails inbox emailed"),
            Cue.of(
                    "email_agent",
                    Beyond.Field.CONTACTS,
                    "contact contacts address addresses phone number gmail information"),
            Cue.of(
                    "calendar_agent",
                    Beyond.Field.CALENDAR,
                    "calendar agenda meeting meetings appointment appointments event events"),
            Cue.of(
                    "task_agent",
                    Beyond.Field.TASKS,
                    "task tasks list lists todo to-do todos to-dos reminder reminders remind remember reminded shopping"
                            + " grocery groceries store buy item items"),
            Cue.of(
                    "calendar_agent",
                    Beyond.Field.CALENDAR,
                    "calendar schedule agenda meeting meetings appointment appointments event events vacation pto leave"
                            + " holiday conference room rooms reschedule birthday anniversary off gathering gatherings program"
                            + " upcoming cancelled canceled"));

    /// Numbers of the user's life that nothing here counts: money, health, days off.
    static final List<Rule> FIGURES = List.of(
            Rule.maybe(
                    said -> said.clause().mentions("mail")
                                    || said.clause().mentions("task")
                                    || said.clause().mentions("appointed")
                            ? Optional.empty()
                            : Optional.of(new Beyond("analytics_agent", Beyond.Field.FIGURES)),
                    "... how (much|many) ..."),
            Rule.maybe(
                    said -> said.clause().asks() || said.clause().begins("show")
                            ? Optional.of(new Beyond("analytics_agent", Beyond.Field.FIGURES))
                            : Optional.empty(),
                    "... {figure} ...",
                    "... {days_off} ... (used|taken|left|available|remaining|accrued|already|to use|take) ...",
                    "... (used|taken|left|available|remaining|accrued|already) ... {days_off} ...",
                    "... (do|have) i have ... {days_off} ..."));

    /// "find the phone number of Tom", "add Anna to my contacts"
    static final List<Rule> CONTACTS = List.of(Rule.maybe(
            said -> said.clause().asks()
                            || said.clause().mentions("add")
                            || said.clause().begins("show")
                    ? Optional.of(new Beyond("email_agent", Beyond.Field.CONTACTS))
                    : Optional.empty(),
            "... (contact|contacts|address book) ...",
            "... (phone number|number of|address of|address|phone) ...",
            "where does <whom> (live|work)"));

    private static final Set<String> GERMAN =
            Set.of(("ich mich mir der die das und heute morgen bitte erinnere erinner trag trage ein eine"
                            + " einen auf steht einkaufsliste termin termine aufgabe aufgaben lösche verschiebe habe"
                            + " meine meinen meinem uhr mit für nächste nächsten welche wann zum zur ist nicht alle"
                            + " setze kannst wie viele wochenende kaufen einkaufen anrufen brauche zeig guten"
                            + " erinnerung wir notiz um eintragen schreib schreibe notiere erledigen mittag abend"
                            + " früh übermorgen montag dienstag mittwoch donnerstag freitag samstag sonntag januar"
                            + " februar märz mai juni juli oktober dezember bis vor nach beim oder dem vom ins einem"
                            + " einer dann noch")
                    .split(" "));
    private static final Set<String> GERMAN_FIRST =
            Set.of(("erinnere erinner trag trage lösche verschiebe welche wann hallo danke füge zeig"
                            + " lösch guten schreib schreibe notiere merke storniere markiere setz setze erstelle")
                    .split(" "));

    /// "we need oat milk"
    private static final List<Phrase> NEEDS = List.of(Phrase.of("(i|we) [no longer] need [more|some|another] <what>"));

    private static final Pattern OWN = Pattern.compile(
            "(?i:\\b(?:my|our|i put|i leave|i keep)\\b)|\\b\\p{Lu}\\p{Ll}+['’]s\\b(?<!(?i:what|who|where|when|how|it|that|there|here|let)['’]s)");
    private static final Pattern NOT_TELLING = Pattern.compile(
            "['’]s\\b|[?!.]|\\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|have|has|had|can|could|will"
                    + "|would|should|i|my|our|me|we|the|a|an|of|for|to|in|on|at|you|know|put|leave|keep|called|again|s)\\b",
            Pattern.CASE_INSENSITIVE);

    private Fields() {}

    static Wish of(Clause clause) {
        for (Cue cue : CUES) {
            if (clause.words().all().stream().anyMatch(word -> cue.words().contains(word.lower()))) {
                return new Beyond(cue.agent(), cue.field());
            }
        }
        if (NEEDS.stream().anyMatch(phrase -> phrase.in(clause.words()).isPresent())) {
            return new Beyond("task_agent", Beyond.Field.TASKS);
        }
        if (isOfTheDay(clause)) {
            return new Beyond("calendar_agent", Beyond.Field.CALENDAR);
        }
        return noted(clause).orElseGet(() -> new Beyond("general_agent", Beyond.Field.ELSEWHERE));
    }

    /// "What is Lena's shoe size?", "where did I put my passport?": who asks for something of the own life may have
    /// noted it.
    private static Optional<Wish> noted(Clause clause) {
        if (!clause.begins("question") || !OWN.matcher(clause.text()).find()) {
            return Optional.empty();
        }
        String telling =
                NOT_TELLING.matcher(clause.bare()).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return telling.isEmpty() ? Optional.empty() : Optional.of(new Wish.FindNotes(telling));
    }

    /// "Is the parade on Sunday?", "where do I have to be at 5?", "cinema with Lou on Friday": who says when, and asks
    /// or says who, speaks of an appointment.
    private static boolean isOfTheDay(Clause clause) {
        boolean asks = clause.asks() || clause.mentions("show");
        boolean happens =
                clause.begins("happens") && clause.words().size() > 1 && !it(clause) || clause.mentions("own");
        boolean together =
                clause.words().all().stream().anyMatch(word -> word.lower().equals("with"));
        return !clause.times().isEmpty() && !clause.isNow() && (asks && happens || together);
    }

    private static boolean it(Clause clause) {
        return Set.of("it", "there").contains(clause.words().all().get(1).lower());
    }

    /// Whether a request is German, which no phrase here is.
    static boolean isGerman(Words words) {
        long german =
                words.all().stream().filter(w -> GERMAN.contains(w.lower())).count();
        if (words.size() == 0) {
            return false;
        }
        boolean opens = GERMAN_FIRST.contains(words.all().getFirst().lower());
        return german >= 3 || opens || german >= 2 && german * 3 >= words.size();
    }
}
