package app.adiuva.desktop.chat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of a request, English or German, as far as they tell what data it is about.
///
/// @param all in lower case, in order
/// @param telling without those that stand in any sentence
record Words(List<String> all, List<String> telling) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int MOST = 400;
    private static final int MOST_TELLING = 12;
    private static final Set<String> COMMON = words("""
            a an and any are as at be by can could did do does for from give have has i in into is it its list make many
            me mine mark more my need new no not of on or our please put remind schedule set show so task tasks tell
            that the their them then there these they this to today tomorrow us was we what when where which who will
            with would you your add all am delete remove move next week day month now how done
            ab aber alle allem allen aller alles als also am an auf aus bei beim bin bis bitte da damit dann das dass
            dein deine dem den denn der des die dies diese diesem diesen dieser dieses doch du durch ein eine einem
            einen einer eines er erinnere erledigt es für füge gib haben habe hast hat heute hinzu ich ihm ihn ihr im
            in ist ja jetzt kann kannst kein keine können könntest lege liste lösche mach mache man mein meine meinem
            meinen meiner mich mir mit mal markiere monat morgen muss nach nächste nächsten nicht noch nun nur oder ob
            plane setze sie sind so soll tag trage um und uns unser unsere verschiebe viele vom von vor wann war was
            weg welche welchen welcher wem wen wenn wer werde wie will wir wird wo woche wurde würde zeig zeige zu zum
            zur aufgabe aufgaben""");
    private static final Set<String> FINISHED = words("""
            done completed complete finished finish archived closed reopen undo all everything accomplish accomplished
            abgehakt abgehakte abgehakten abgeschlossen abgeschlossene abgeschlossenen alle alles archiviert archivierte
            archivierten beendet beendete beendeten erledigt erledigte erledigten fertig fertige fertigen geschafft
            geschlossen rückgängig sämtliche""");
    private static final Set<String> NUMBERS = words("""
            many much number count average mean total rate percent percentage statistics stats report summary summarize
            summarise productive productivity progress trend trends review compare busiest most often metrics analytics
            numbers finish finished complete completed accomplish accomplished
            abgeschlossen anteil anzahl auswertung bericht bilanz durchschnitt durchschnittlich erledigt erledigte
            erledigten fertig fortschritt fortschritte gesamt geschafft häufig häufigsten insgesamt kennzahlen meiste
            meisten oft öfter produktiv produktivität produktivsten prozent quote rückblick statistik statistiken summe
            trend vergleich vergleiche verlauf viel viele wieviel wieviele zahl zahlen zähle überblick zusammenfassung
            """);

    private static Set<String> words(String listed) {
        return Set.copyOf(List.of(listed.strip().split("\\s+")));
    }

    static Words of(String request) {
        List<String> all = WORD.matcher(request)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .limit(MOST)
                .toList();
        List<String> telling = all.stream()
                .filter(word -> !COMMON.contains(word) && word.length() > 1)
                .distinct()
                .limit(MOST_TELLING)
                .toList();
        return new Words(all, telling);
    }

    /// Whether tasks that are done may matter.
    boolean speakOfFinished() {
        boolean whatIDid = all.contains("did") && all.contains("do");
        return whatIDid || all.stream().anyMatch(FINISHED::contains);
    }

    /// Whether figures over time may matter.
    boolean askForNumbers() {
        return all.stream().anyMatch(NUMBERS::contains);
    }
}
