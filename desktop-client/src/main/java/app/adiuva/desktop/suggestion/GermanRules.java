package app.adiuva.desktop.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How German says what is to be done: with a word such as `muss`, with a verb at the end (`Klempner anrufen`), or with
/// one in front (`Ruf den Klempner an`).
final class GermanRules {
    private static final int LONGEST_NOTE = 9;

    private static final List<TaskRules.Cue> CUES = List.of(
            new TaskRules.Cue("^(?:aufgabe|zu erledigen|zu tun)\\s*[:\\-–]\\s*", 0.95),
            new TaskRules.Cue(
                    "^(?:bitte )?(?:nicht vergessen|vergiss nicht|denk(?:e)? (?:bitte )?daran|daran denken|merken)\\s*[:,\\-–]?\\s+(?:dass ich\\s+)?",
                    0.95),
            new TaskRules.Cue(
                    "^(?:bitte )?erinner(?:e)? mich (?:bitte )?(?:daran|an)\\s*[:,]?\\s+(?:dass ich\\s+)?", 0.95),
            new TaskRules.Cue(
                    "\\b(?:ich|wir)\\s+(?:muss|müssen)\\s+(?:(?:noch|auch|unbedingt|dringend|bald|mal|endlich|wieder)\\s+)*",
                    0.9),
            new TaskRules.Cue(
                    "\\b(?:muss|müssen)\\s+(?:ich|wir)\\s+(?:(?:noch|auch|unbedingt|dringend|bald|mal|endlich|wieder)\\s+)*",
                    0.9),
            new TaskRules.Cue("^(?:muss|müssen)\\s+(?:(?:noch|unbedingt|dringend|bald|mal|endlich)\\s+)*", 0.9),
            new TaskRules.Cue(
                    "\\b(?:ich sollte|wir sollten|sollte ich|sollten wir)\\s+(?:(?:noch|auch|unbedingt|dringend|bald|mal|endlich|wieder|wirklich)\\s+)*",
                    0.78));

    private static final Pattern NOT_TO_DO = Pattern.compile(
            "^(?:was wäre|was,? wenn|idee\\b|ideen\\b|vielleicht|eventuell|es wäre|wäre es|irgendwann|eines tages|gestern|vorgestern|letzte[nrs]?\\b"
                    + "|wenn\\b|falls\\b|weil\\b|obwohl\\b|wie man\\b|warum\\b|wieso\\b|danke\\b|nie\\b|niemals\\b|keine lust\\b"
                    + "|ich (?:finde|denke|dachte|glaube|liebe|mag|mochte|hasse|träumte|habe|hatte|war)\\b)"
                    + "|\\b(?:muss|müssen|brauche|brauchen|soll|sollen|sollte|sollten)\\s+(?:\\p{L}+\\s+){0,3}(?:nicht|nichts|nie|kein\\p{L}*)\\b"
                    + "|\\b(?:musste|mussten|wollte|wollten|hätte|hätten|vergessen hat|vergessen habe)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// A note of few words that ends with one of these asks for it; it has no other verb.
    private static final Set<String> DEEDS = words("""
            abgeben abholen abmelden abonnieren absagen abschicken anfragen anmelden anrufen ansehen antworten aufhängen
            aufladen aufräumen ausdrucken ausfüllen auspacken austauschen backen beantragen beantworten bestätigen bestellen
            bezahlen buchen bügeln einkaufen einladen einpacken einreichen einrichten einzahlen entsorgen ergänzen
            erneuern erledigen fragen füllen gießen heften holen impfen installieren kaufen klären kochen kontaktieren
            kontrollieren kündigen kürzen laden leeren lesen liefern löschen mähen melden messen mieten mitbringen nachfragen
            nachfüllen nähen organisieren packen parken pflanzen planen prüfen putzen renovieren reparieren reservieren
            sammeln saugen schicken schneiden schreiben senden sortieren spülen staubsaugen stellen stornieren streichen
            tanken tauschen teilen telefonieren testen treffen üben überprüfen übersetzen überweisen umbuchen umtauschen
            unterschreiben verabreden vereinbaren verlängern verschicken verschieben vorbereiten waschen wechseln wegbringen
            wegwerfen zahlen zurückbringen zurückgeben zurückrufen zurückschicken zusagen""");

    /// Without those that are nouns, or English words, as often.
    private static final Set<String> ORDERS = words("""
            antworte bestell bestelle bezahl bezahle bring bringe frag gib gieß hol hole kauf kaufe kündige mach mäh meld
            melde nimm packe prüf prüfe putz putze räum räume reservier reserviere ruf rufe schick schicke schreib schreibe
            stell überweis überweise unterschreib vereinbare wasch zahle""");

    private static final Pattern THING =
            Pattern.compile("^\\p{L}+\\s+(?:des|der|von|vom|im|in|über|auf|und|oder)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FINITE = Pattern.compile(
            "\\b(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|würde|würden|wollen|will|kann|können|konnte|könnte|könnten"
                    + "|darf|dürfen|soll|sollen|möchte|möchten|mag|lässt|ging|gehen|geht|zu|um|man|er|sie|es|du|ihr|ich|wir)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private GermanRules() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }

    /// Whether the sentence speaks of something that is not to be done.
    static boolean isNoTask(String said) {
        return NOT_TO_DO.matcher(said).find()
                && !CUES.get(1).pattern().matcher(said).find();
    }

    /// What is asked for, if the user says that it has to be done. A day in front of it belongs to it.
    static Optional<TaskRules.Asked> asked(String said, LocalDate today) {
        for (TaskRules.Cue cue : CUES) {
            Matcher match = cue.pattern().matcher(said);
            if (match.find() && match.start() < 60) {
                String before = said.substring(0, match.start()).strip();
                String rest = said.substring(match.end());
                boolean day = DayWords.in(before, today)
                        .filter(found -> found.rest().isBlank())
                        .isPresent();
                return Optional.of(new TaskRules.Asked(day ? rest + " " + before : rest, cue.confidence()));
            }
        }
        return Optional.empty();
    }

    /// Whether the words are a deed, and nothing is said of anyone who does it.
    ///
    /// @param said without the words of a day
    static boolean isDeed(String said) {
        String[] parts = said.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\s-]", " ")
                .strip()
                .split("\\s+");
        if (parts.length < 2 || FINITE.matcher(said).find()) {
            return false;
        }
        return parts.length <= LONGEST_NOTE && DEEDS.contains(parts[parts.length - 1])
                || ORDERS.contains(parts[0]) && !THING.matcher(said).find();
    }
}
