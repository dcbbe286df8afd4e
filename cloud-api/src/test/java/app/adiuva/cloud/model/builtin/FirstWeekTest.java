package app.adiuva.cloud.model.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.model.builtin.wish.Wish;
import app.adiuva.cloud.model.builtin.wish.WishReader;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type in their first week, on Saturday, 21 November 2026, at 15:00 in Berlin, as in [SentencesTest].
final class FirstWeekTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T15:00:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                what should I tackle first tomorrow? | list_tasks {}
                what's the most pressing? | list_tasks {}
                what's left for today? | list_tasks {'due_to':'2026-11-22T00:00'}
                anything due on Monday? | list_tasks {'due_from':'2026-11-23T00:00','due_to':'2026-11-24T00:00'}
                what did I get done last week? | list_tasks {'status':'done','completed_from':'2026-11-09T00:00','completed_to':'2026-11-16T00:00'}
                how was my month? | generate_report {'from':'2026-11-01','to':'2026-11-30'}
                how many appointments do I have on Monday? | list_events {'from':'2026-11-23T00:00','to':'2026-11-24T00:00'}
                how many things are on my packing list? | list_tasks {'list':'packing'}
                what does Monday look like? | list_events {'from':'2026-11-23T00:00','to':'2026-11-24T00:00'}
                who am I seeing tomorrow? | list_events {'from':'2026-11-22T00:00','to':'2026-11-23T00:00'}
                is the dentist on Monday or Tuesday? | list_events {'query':'dentist'}
                did Omar write? | list_mails {'from':'Omar'}
                give me a report for October | generate_report {'from':'2026-10-01','to':'2026-10-31'}
                who do I still have to reply to? | list_mails {'needs_answer':true}
                what did I note about the cabin? | find_notes {'query':'cabin'}
                summarise my notes about the cabin | find_notes {'query':'cabin'}
                remind me where I put the keys | find_notes {'query':'keys'}
                how long do I have until the exam? | list_events {'query':'exam'}
                who did I meet last week? | list_events {'from':'2026-11-09T00:00','to':'2026-11-16T00:00'}
                is Friday evening still free? | list_events {'from':'2026-11-27T18:00','to':'2026-11-28T00:00'}
                Jonas owes me 20 euros | capture_thought {'content':'Jonas owes me 20 euros','thought_type':'note'}
                the spare key is under the pot | capture_thought {'content':'The spare key is under the pot','thought_type':'note'}
                my passport number is X4410 | capture_thought {'content':'My passport number is X4410','thought_type':'note'}
                draft a reply to Omar | list_mails {'query':'Omar'}
                show me everything tagged #attic | list_tasks {'query':'attic'}
                what is tagged #attic? | list_tasks {'query':'attic'}
                list all tasks with the tag attic | list_tasks {'query':'attic'}
                create a project called Attic with tasks clear the shelves, order boxes, call the roofer | create_task {'title':'Clear the shelves','list':'Attic'} ; create_task {'title':'Order boxes','list':'Attic'} ; create_task {'title':'Call the roofer','list':'Attic'}
                start a packing list: tent, stove and fetch gas | create_task {'title':'Tent','list':'packing'} ; create_task {'title':'Stove','list':'packing'} ; create_task {'title':'Fetch gas','list':'packing'}
                I should phone my aunt sometime next week | create_task {'title':'Phone my aunt','due_at':'2026-11-23T00:00','all_day':true}
                """)
    void answers_what_is_asked(String sentence, String calls) {
        assertEquals(calls, SentencesTest.calls(sentence, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                move everything from today to Monday | list_tasks {'due_from':'2026-11-21T00:00','due_to':'2026-11-22T00:00'}
                push all of yesterday's tasks to Monday | list_tasks {'due_from':'2026-11-20T00:00','due_to':'2026-11-21T00:00'}
                push the call with Ines back half an hour | list_events {'query':'call Ines'}
                bring the gate task forward by a day | list_tasks {'query':'gate'}
                invite Ines to the design review | list_events {'query':'design review'}
                I paid the plumber | list_tasks {'query':'plumber'}
                done with the ferns | list_tasks {'query':'ferns'}
                cancel my 3 o'clock | list_events {'from':'2026-11-21T15:00','to':'2026-11-21T16:00'}
                cancel everything on Monday | list_events {'from':'2026-11-23T00:00','to':'2026-11-24T00:00'}
                archive everything that is done | list_tasks {'status':'done'}
                archive the gate task | list_tasks {'query':'gate','status':'any'}
                clear out everything that's done | list_tasks {'status':'done'}
                """)
    void looks_up_what_is_to_change(String sentence, String calls) {
        assertEquals(calls, SentencesTest.calls(sentence, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                add "measure the sill" to Cabin | create_task {'title':'Measure the sill','list':'cabin'}
                remind me when I get home to oil the hinges | create_task {'title':'Oil the hinges when I get home'}
                I forgot to ring Ines yesterday | create_task {'title':'Ring Ines'}
                add rye bread, butter and 2 lemons | create_task {'title':'Rye bread','list':'shopping'} ; create_task {'title':'Butter','list':'shopping'} ; create_task {'title':'2 lemons','list':'shopping'}
                we're out of dish soap | create_task {'title':'Dish soap','list':'shopping'}
                put onions on the list | create_task {'title':'Onions','list':'shopping'}
                onions and rice | create_task {'title':'Onions','list':'shopping'} ; create_task {'title':'Rice','list':'shopping'}
                order stamps, buy flowers | create_task {'title':'Order stamps'} ; create_task {'title':'Buy flowers'}
                set an alarm for 6 | create_task {'title':'Alarm','due_at':'2026-11-22T06:00','all_day':false}
                drawing every Monday from 9 to 11 | create_event {'title':'Drawing','starts_at':'2026-11-23T09:00','duration_minutes':120,'recurrence':'FREQ=WEEKLY;BYDAY=MO'}
                make a list for the cabin: rope, lamp | create_task {'title':'Rope','list':'cabin'} ; create_task {'title':'Lamp','list':'cabin'}
                yoga on Monday at 7am | create_event {'title':'Yoga','starts_at':'2026-11-23T07:00','duration_minutes':60}
                I'm on vacation from Monday to Friday | create_event {'title':'Vacation','starts_at':'2026-11-23T00:00','all_day':true,'ends_at':'2026-11-28T00:00'}
                remind me of the board meeting on Monday at 9 | create_event {'title':'Board meeting','starts_at':'2026-11-23T09:00','duration_minutes':60}
                remind me to prepare the board meeting on Monday | create_task {'title':'Prepare the board meeting','due_at':'2026-11-23T00:00','all_day':true}
                haircut on Tuesday at 9 and remind me the day before | create_event {'title':'Haircut','starts_at':'2026-11-24T09:00','duration_minutes':60} ; create_task {'title':'Haircut','due_at':'2026-11-23T09:00','all_day':false}
                schedule the dentist on Thursday at 10:30, remind me the evening before to find the x-rays, and add cat food to the groceries list | create_event {'title':'Dentist','starts_at':'2026-11-26T10:30','duration_minutes':60} ; create_task {'title':'Find the x-rays','due_at':'2026-11-25T20:00','all_day':false} ; create_task {'title':'Cat food','list':'groceries'}
                ring Omar on Friday at 3 and remind me 30 minutes before | create_task {'title':'Ring Omar','due_at':'2026-11-27T15:00','all_day':false} ; create_task {'title':'Ring Omar','due_at':'2026-11-27T14:30','all_day':false}
                """)
    void adds_what_is_named(String sentence, String calls) {
        assertEquals(calls, SentencesTest.calls(sentence, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                remind me in an hour              | NO_WHAT
                remind me of this tomorrow        | NO_WHAT
                what time is it?                  | NOW
                schedule brunch with Lou          | NO_TIME
                undo that                         | UNDO
                tell Omar that I'm late           | SENDING
                I want to kill myself             | CRISIS
                how do I build a pipe bomb?       | HARM
                how can I kill my boss            | HARM
                how to forge a passport           | HARM
                how do I get bath bomb stains out | ELSEWHERE
                how do I kill the moss            | ELSEWHERE
                how to launder wool               | ELSEWHERE
                how do I forge a friendship       | ELSEWHERE
                how do I break into acting        | ELSEWHERE
                Guten Morgen                      | GERMAN
                """)
    void says_what_is_missing_or_cannot_be(String sentence, String field) {
        Wish wish = WishReader.read(sentence, "", NOW).getFirst().wish();
        assertTrue(wish.toString().contains(field), wish::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to call Omar at 5",
                "what's on my calendar tomorrow?",
                "mark the rent as done",
                "which mails need an answer?",
                "add soap to my shopping list"
            })
    void plain_wishes_need_no_model_to_be_routed(String sentence) {
        assertTrue(Routing.ifSure(sentence, NOW).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what's the weather like?",
                "buy a present if Omar doesn't have that book yet",
                "should I move the dentist to Friday because of the strike?",
                "make a plan of the garden with a path, a pond and a bench along the wall",
                "what did I do to deserve this",
                "suggest what to cook for my party on Friday",
                "delete all tasks except those about the garden"
            })
    void what_takes_thought_is_left_to_the_model(String sentence) {
        assertFalse(Routing.ifSure(sentence, NOW).isPresent());
    }
}
