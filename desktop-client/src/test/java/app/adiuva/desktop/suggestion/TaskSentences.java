package app.adiuva.desktop.suggestion;

import java.util.List;

/// Sentences as people note them.
final class TaskSentences {
    static final List<String> SOME = List.of(
            "call the plumber before Friday",
            "Long day at the office, the printer broke twice. I need to order toner.",
            "todo: clean the gutters",
            "- [ ] vacuum the car",
            "Don't forget to water the ferns",
            "we should invite the neighbours",
            "Please send Mia the keys",
            "ok so book the hotel in Lyon",
            "The mower is loud. Must oil it.",
            "1. Sign the lease",
            "I really have to get the brakes looked at",
            "remind me to stretch",
            "Email the landlord about the heating",
            "gotta pick up the parcel",
            "we'd better test the alarm",
            "Could you remind me to charge the drill?");

    static final List<String> NONE = List.of(
            "Did I call the plumber?",
            "Should we invite the neighbours?",
            "What if the app sorted itself",
            "Idea: order by weight",
            "I called the plumber and he laughed",
            "Called Ben, he is fine",
            "We had to buy a new mower",
            "I should have sold it in May",
            "No need to water the ferns",
            "I don't have to go in tomorrow",
            "The call with Ben was good",
            "Call was short today",
            "Book about bees, looked lovely",
            "maybe sell the bike",
            "Yesterday I painted the fence",
            "How to sharpen a knife",
            "If it rains, take the bus",
            "Thank you for the flowers",
            "The rent is due on the 1st",
            "Lovely walk along the river",
            "I love how the light falls in here",
            "It would be nice to learn the cello",
            "Never buy that bread again",
            "You must see this film, she said");

    private TaskSentences() {}
}
