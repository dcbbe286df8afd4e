package app.adiuva.desktop.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, and what would be right.
final class Misuse {
    private Misuse() {}

    static String explain(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            return noVerb(unmatched);
        }
        return reason(problem) + ". See `" + command.getCommandSpec().qualifiedName() + " --help`.";
    }

    private static String noVerb(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().getFirst();
        List<String> near = problem.getSuggestions();
        return "There is no verb " + word + "."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                + " To ask in your own words: adiuva ask \"...\". `adiuva --help` lists the verbs.";
    }

    /// The first line of what the parser says, without its own terms.
    private static String reason(ParameterException problem) {
        String line = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        return line.replaceFirst("^Error: ", "")
                .replaceFirst("positional parameter at index [0-9.*+]+ \\((.*?)\\)", "$1")
                .replace(" (case-sensitive)", "")
                .replace("is not an int", "is not a whole number")
                .replaceFirst("[. ]+$", "");
    }
}
