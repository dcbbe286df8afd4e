package app.adiuva.desktop.cli.change;

import app.adiuva.contracts.plan.PlanAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// What a person answers when a plan is shown: everything, nothing, or some steps by number.
final class Approval {
    private Approval() {}

    /// Whether the words answer the question at all: a yes, a no, silence, or numbers, be they of a step or not.
    static boolean isAnswer(String words) {
        return words.strip().toLowerCase(Locale.ROOT).matches("|y|yes|n|no|[0-9][0-9 ,-]*");
    }

    /// The actions that the answer approves, in plan order. The answer is `y`, `n`, or numbers from 1 such as `1,3`
    /// or `1 3-5`; anything else approves nothing, and so does silence.
    static Optional<List<PlanAction>> of(String answer, List<PlanAction> actions) {
        String wish = answer.strip().toLowerCase(Locale.ROOT);
        if (wish.equals("y") || wish.equals("yes")) {
            return Optional.of(actions);
        }
        if (!wish.matches("[0-9]{1,4}(-[0-9]{1,4})?([ ,]+[0-9]{1,4}(-[0-9]{1,4})?)*")) {
            return Optional.empty();
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String part : wish.split("[ ,]+")) {
            String[] ends = part.split("-");
            int last = Integer.parseInt(ends[ends.length - 1]);
            for (int n = Integer.parseInt(ends[0]); n <= last; n++) {
                numbers.add(n);
            }
        }
        if (numbers.isEmpty() || numbers.first() < 1 || numbers.last() > actions.size()) {
            return Optional.empty();
        }
        List<PlanAction> chosen = new ArrayList<>();
        numbers.forEach(n -> chosen.add(actions.get(n - 1)));
        return Optional.of(chosen);
    }
}
