package app.adiuva.cloud.model.builtin.wish;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Hours as people mean them, by what they are for: nobody dines at seven in the morning, and an alarm is for it.
/// Stateless.
final class MeantHours {
    /// "Move the dentist to 10" means an hour.
    private static final Pattern BARE_HOUR = Pattern.compile(
            "(?<=^(?:move|reschedule|shift|change|push|bring)\\b.{1,80} to )([1-9]|1\\d|2[0-3])$",
            Pattern.CASE_INSENSITIVE);
    /// People get up in the morning.
    private static final Pattern ALARM = Pattern.compile(
            "(?<=\\b(?:alarm|wake me|wake me up)(?: tomorrow| on \\w{6,9}| every \\w{3,9}){0,1} )(?:for|at)"
                    + " ((?:[4-9]|1[01])(?:[:.][0-5]\\d)?)(?=$| (?:tomorrow|on|every|each|next|today)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final String OUT_LATE =
            "dinner|supper|drinks|concert|gig|cinema|movies?|theat(?:re|er)|opera|pub|table for \\p{L}{2,7}";
    /// Nobody dines at seven in the morning.
    private static final Pattern EVENING_HOUR = Pattern.compile(
            "(?<=\\b(?:" + OUT_LATE
                    + ")\\b.{0,80} at )([5-9](?:[:.][0-5]\\d)?)(?=$|[,;!?]| (?!a\\.?m|p\\.?m|in the|o'clock))",
            Pattern.CASE_INSENSITIVE);
    /// Timetables have 24 hours.
    private static final Pattern TICKET_HOUR = Pattern.compile(
            "(?<=\\b(?:flight|plane|train|ferry|coach)\\b.{0,80} at )(\\d:[0-5]\\d)(?! ?[ap]\\.?m)",
            Pattern.CASE_INSENSITIVE);
    /// "Meeting 10-11 tomorrow", but not "read pages 10-11 tomorrow"
    private static final Pattern HOURS_OF_A_DAY = Pattern.compile(
            "(?<!\\S)(?<!\\b(?:pages?|chapters?|rooms?|no\\.?|units?) )([01]?\\d|2[0-3])\\s?[-–]\\s?([01]?\\d|2[0-4])"
                    + "(?= (?:tomorrow|today|(?:on|next|this) \\p{L}{3,9}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LATE = Pattern.compile(
            "\\b(?:\\d*pm|p\\.m|evening|night|tonight|(?:19|2[0-3])(?::\\d\\d)?|" + OUT_LATE + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private MeantHours() {}

    /// A wish with the half of the day at the hours of alarms and of what is moved.
    static String settled(String wish) {
        return ALARM.matcher(BARE_HOUR.matcher(wish).replaceFirst(MeantHours::withHalfOfDay))
                .replaceFirst("at $1 am");
    }

    /// A text with evenings, timetables and hours with a dash spelled as the time grammar reads them.
    static String spelled(String text) {
        String evening = EVENING_HOUR.matcher(text).replaceFirst("$1 pm");
        String ticket = TICKET_HOUR.matcher(evening).replaceFirst("0$1");
        return HOURS_OF_A_DAY.matcher(ticket).replaceFirst("from $1 to $2");
    }

    /// Whether an hour in the evening was said, or something that is in the evening.
    static boolean isLate(String text) {
        return LATE.matcher(text).find();
    }

    /// People are awake from 7 to 7.
    private static String withHalfOfDay(MatchResult hour) {
        int number = Integer.parseInt(hour.group(1));
        return number > 12 ? number + ":00" : number + (number >= 7 && number < 12 ? " am" : " pm");
    }
}
