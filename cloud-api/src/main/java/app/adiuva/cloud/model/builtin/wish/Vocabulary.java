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
                    "meeting meetings appointment appointments event events call calls lunch dinner supper breakfast brunch"
                            + " coffee drinks interview interviews review session sessions party date workshop standup class"
                            + " lesson visit demo webinar conference rehearsal training seminar match game concert haircut"
                            + " checkup check-up dentist doctor reservation flight trip holiday vacation birthday anniversary"
                            + " briefing sync 1:1 one-on-one retro kickoff exam"),
            set("part", "subtask subtasks sub-task sub-tasks step steps part parts"),
            set("calendar", "calendar calender agenda schedule diary planner itinerary timetable"),
            set("mail", "mail mails email emails e-mail e-mails message messages inbox mailbox newsletter newsletters"),
            set("my", "my the our a an this that these those all any some"),
            set("delete", "delete remove erase trash clear drop discard scrap"),
            set("add", "add put write insert append include"),
            set("done", "done completed complete finished finish ticked checked off bought paid"),
            set("finish", "complete finish mark check tick close"),
            set("show", "show list read display give tell check see view open pull get find review let"),
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
                            + " swap sweep hoover unpack rake shovel descale rotate test measure fetch"
                            + " shop workout stretch meditate run swim claim apply register vote switch turn lock empty contact"
                            + " message pray stop start try wake leave follow grab hang post deliver transfer withdraw deposit"),
            set(
                    "figure",
                    "spend spent spending balance balances transactions transaction income salary calories calorie"
                            + " rewards points bill bills owe owed earn earned earning paycheck credit score money cash"
                            + " funds account budget"),
            set(
                    "measured",
                    "calorie calories caloric kcal carbs nutrition nutritional fattening income salary wage wages earnings compensation paycheck transaction"
                            + " transactions purchase purchases"),
            set(
                    "money",
                    "bank account accounts money cash funds card visa mastercard amex bill bills spending expenses rent"
                            + " points miles rewards reward savings checking payment payments finances credit balance pay water"
                            + " electricity electric utilities utility insurance cable"),
            set(
                    "measure",
                    "balance balances total totals amount amounts value much enough due owe owed points left cost costs"
                            + " status history last latest recent current available grade rate year month week charged"
                            + " minimum spent spend sum add"),
            set(
                    "grocery",
                    "milk bread butter cheese egg eggs yogurt yoghurt cream flour sugar salt pepper oil vinegar rice pasta"
                            + " noodles cereal oats honey jam coffee tea juice water beer wine apple apples banana bananas"
                            + " orange oranges lemon lemons lime limes pear pears grapes berries strawberries tomato tomatoes"
                            + " potato potatoes onion onions garlic carrot carrots cucumber cucumbers lettuce salad spinach"
                            + " broccoli mushrooms avocado avocados beans lentils chicken beef pork ham bacon sausages fish"
                            + " salmon tuna tofu chocolate cookies biscuits crisps chips nuts soap shampoo toothpaste"
                            + " detergent tissues napkins batteries rolls bagels ketchup mustard mayonnaise spices basil"
                            + " parsley ginger cat-food dog-food diapers nappies"),
            set(
                    "did",
                    "bought called phoned rang paid sent booked cleaned washed fixed repaired returned submitted mailed watered"
                            + " printed signed renewed ordered picked collected filed packed vacuumed mowed fed emailed wrote"
                            + " posted delivered cancelled canceled"),
            set("happens", "is are"),
            set(
                    "happening",
                    "service services practice test function mass ceremony wedding funeral gig show play festival fair"
                            + " walk run workout yoga gym graduation recital parade race tournament audition hearing"
                            + " inspection delivery ride tour lecture course webcast premiere picnic barbecue bbq"
                            + " gathering reunion shift talk therapy physio vet hairdresser optician swimming football"
                            + " tennis pilates church theatre theater cinema"),
            set(
                    "verb",
                    "feed turn put let tell show give open close set add remind delete remove play wake say sing leave"
                            + " i we you he she it they there this that not no yes please sort organize organise stop"
                            + " eat drink sleep sit stand move mark schedule change bring repeat the"),
            set("reminding", "remind notify alert nudge ping warn reminder"),
            set("preposition", "with at in on for of from to about that which who is are by this next"),
            set("appointed", "meeting meetings appointment appointments event events calendar"),
            set("past", "did had was were attended held"),
            set("every", "yearly monthly weekly hourly annually daily"),
            set("own", "i my me we our mine"),
            set(
                    "person",
                    "someone somebody people him her person neighbour neighbor neighbours neighbors wife husband boss"
                            + " brother sister mother father mom dad parents ex girlfriend boyfriend partner coworker"
                            + " colleague roommate teacher child kid"),
            set(
                    "world",
                    "joke jokes weather forecast recipe recipes song songs music playlist news headlines radio traffic"
                            + " movie movies lights light spell spelled synonym translate translation hobby hobbies pets"
                            + " youtube instagram twitter facebook celebrity trivia brands genre podcast audiobook vacuum vacuumed area nearby downtown rain"
                            + " raining rainy snow snowing sunny cloudy windy temperature degrees divided divisible times"
                            + " thermostat volume"),
            set("contacts", "contact contacts address addresses addressbook"),
            set("list_word", "list lists task tasks to-do todo to-dos todos reminder reminders shopping"),
            set(
                    "deed",
                    "pay call phone ring buy submit renew return order pick wash clean fix book schedule set remind"
                            + " cancel add put write send delete remove move mark text email mail reply transfer withdraw"
                            + " deposit update change replace cut print build paint apply file visit cook drop invite"
                            + " download answer claim ask collect repair sell"),
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
