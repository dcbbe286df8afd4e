package app.adiuva.desktop.quickadd;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of English and German that stand for days, months, units and numbers, all in lower case.
public final class Vocabulary {
    private static final Map<String, DayOfWeek> DAYS = new HashMap<>();
    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Grain> GRAINS = new HashMap<>();

    /// A unit of the calendar or the clock.
    public enum Grain {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    static {
        days("mon monday mo montag|tue tues tuesday di dienstag|wed wednesday mi mittwoch"
                + "|thu thur thurs thursday do donnerstag|fri friday fr freitag|sat saturday sa samstag sonnabend"
                + "|sun sunday so sonntag");
        months("jan january januar jänner|feb february februar|mar march mär märz maerz|apr april|may mai"
                + "|jun june juni|jul july juli|aug august|sep sept september|oct october okt oktober"
                + "|nov november|dec december dez dezember");
        numbers("one ein eine einen einer einem|two zwei other zweite zweiten zweiter|three drei third dritte dritten"
                + "|four vier fourth vierte vierten|five fünf|six sechs");
        NUMBERS.put("second", 2);
        grain(Grain.MINUTE, "min mins minute minutes minuten");
        grain(Grain.HOUR, "h hour hours stunde stunden std");
        grain(Grain.DAY, "d day days t tag tage tagen");
        grain(Grain.WEEK, "w week weeks woche wochen");
        grain(Grain.MONTH, "mo month months monat monate monaten");
        grain(Grain.YEAR, "y year years jahr jahre jahren");
    }

    private Vocabulary() {}

    public static Optional<DayOfWeek> day(String word) {
        return Optional.ofNullable(DAYS.get(word));
    }

    public static Optional<Month> month(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    public static Optional<Grain> grain(String word) {
        return Optional.ofNullable(GRAINS.get(word));
    }

    /// `3`, `three`, `drei`, `other`; up to three digits.
    public static Optional<Integer> number(String word) {
        return word.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(word)).filter(number -> number > 0)
                : Optional.ofNullable(NUMBERS.get(word));
    }

    private static void days(String lines) {
        List<String> groups = List.of(lines.split("\\|"));
        groups.forEach(group -> each(group, word -> DAYS.put(word, DayOfWeek.of(groups.indexOf(group) + 1))));
    }

    private static void months(String lines) {
        List<String> groups = List.of(lines.split("\\|"));
        groups.forEach(group -> each(group, word -> MONTHS.put(word, Month.of(groups.indexOf(group) + 1))));
    }

    private static void numbers(String lines) {
        List<String> groups = List.of(lines.split("\\|"));
        groups.forEach(group -> each(group, word -> NUMBERS.put(word, groups.indexOf(group) + 1)));
    }

    private static void grain(Grain grain, String words) {
        each(words, word -> GRAINS.put(word, grain));
    }

    private static void each(String words, java.util.function.Consumer<String> use) {
        Arrays.stream(words.split(" ")).forEach(use);
    }
}
