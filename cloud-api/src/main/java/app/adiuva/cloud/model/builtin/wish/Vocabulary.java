package app.adiuva.cloud.model.builtin.wish;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Sets of words that phrases name as `{task}`: words that mean the same to a request.
final class Vocabulary {
    private static final Map<String, Set<String>> SETS = Map.ofEntries(
            set("task", "task tasks to-do to-dos todo todos item items reminder reminders thing things chore chores"),
            set(
                    "event",
                    "meeting meetings appointment appointments event events call calls lunch dinner breakfast brunch"
                            + " coffee drinks interview interviews review session sessions party date workshop standup class"
                            + " lesson visit demo webinar conference rehearsal training seminar match game concert haircut"
                            + " checkup check-up dentist doctor reservation flight trip holiday vacation birthday anniversary"
                            + " briefing sync 1:1 one-on-one retro kickoff exam"),
            set("calendar", "calendar calender agenda schedule diary planner"),
            set("mail", "mail mails email emails e-mail e-mails message messages inbox mailbox newsletter newsletters"),
            set("my", "my the our a an this that these those all any some"),
            set("delete", "delete remove erase trash clear drop discard scrap"),
            set("add", "add put write insert append include"),
            set("done", "done completed complete finished finish ticked checked off"),
            set("finish", "complete finish mark check tick close"),
            set("show", "show list read display give tell check see view open pull get find review"),
            set("it", "it that this them these those"),
            set("hello", "hello hi hey hallo morning evening afternoon greetings yo howdy"),
            set("thanks", "thanks thank cheers great perfect awesome brilliant thx nice cool"),
            set(
                    "chore",
                    "pay call phone ring buy get clean water wash fix repair pick order renew return finish prepare"
                            + " submit review take feed print bring walk mow iron pack sign read study practise practice"
                            + " collect drop tidy ask visit write fill file charge cook bake replace update wrap exercise mail"
                            + " check do go meet learn make build paint plant sell text invite answer reply talk send email"
                            + " watch vacuum dust cut trim polish cancel book change download install backup donate defrost"
                            + " shop workout stretch meditate run swim claim apply register vote switch turn lock empty contact"
                            + " message pray stop start try wake leave follow grab hang post deliver transfer withdraw deposit"),
            set(
                    "figure",
                    "spend spent spending balance balances transactions transaction income salary calories calorie"
                            + " rewards points bill bills owe owed earn earned earning paycheck credit score money cash"
                            + " funds account budget"),
            set("days_off", "vacation pto sick holiday holidays leave off"),
            set(
                    "question",
                    "what which who when where why how is are do does did can could will am was were should has"
                            + " have any whose"));

    private Vocabulary() {}

    /// @throws IllegalArgumentException when there is no such set
    static Set<String> set(String name) {
        return Optional.ofNullable(SETS.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no set of words is named " + name));
    }

    private static Map.Entry<String, Set<String>> set(String name, String words) {
        return Map.entry(name, Set.of(words.split(" ")));
    }
}
