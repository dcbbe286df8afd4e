package app.adiuva.desktop.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, and what would be right.
final class Misuse {
    /// The verbs that ask for secrets, which somebody may have taken for arguments.
    private static final Set<String> OF_SECRETS = Set.of("account", "backup", "keys", "target");

    private Misuse() {}

    static String explain(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        if (problem instanceof UnmatchedArgumentException unmatched
                && command.getParent() == null
                && !unmatched.isUnknownOption()) {
            return noVerb(unmatched);
        }
        return (asksForSecrets(command) ? discreet(problem) : reason(problem)) + ". See `"
                + command.getCommandSpec().qualifiedName() + " --help`.";
    }

    private static String noVerb(UnmatchedArgumentException problem) {
        String word = problem.getUnmatched().getFirst();
        List<String> near = problem.getSuggestions();
        return "There is no verb " + word + "."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?")
                + " To ask in your own words: adiuva ask \"...\". `adiuva --help` lists the verbs.";
    }

    private static boolean asksForSecrets(CommandLine command) {
        String[] words = command.getCommandSpec().qualifiedName().split(" ", -1);
        return words.length > 1 && OF_SECRETS.contains(words[1]);
    }

    /// Names what is wrong and repeats no word that was typed: it may be the secret itself.
    private static String discreet(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            List<String> options = unmatched.getUnmatched().stream()
                    .filter(word -> word.startsWith("-"))
                    .map(word -> word.startsWith("--")
                            ? word.split("=", 2)[0]
                            : word.substring(0, Math.min(2, word.length())))
                    .toList();
            return (options.isEmpty() ? "There is a word too many" : "There is no option " + String.join(", ", options))
                    + "; a secret is asked for and is no argument";
        }
        ArgSpec about = problem.getArgSpec();
        if (about == null || problem instanceof MissingParameterException) {
            return reason(problem);
        }
        return "This is not possible for "
                + (about instanceof OptionSpec option ? option.longestName() : about.paramLabel());
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
