package app.adiuva.desktop.plan;

import java.util.List;

/// Why the user must say yes to a plan: a fact, which each screen says in the language of its user.
public sealed interface ApprovalReason {
    /// How many names are said before the others are only counted.
    int MOST_NAMES = 3;

    /// The same as an English sentence.
    String words();

    /// It goes back to text by others.
    ///
    /// @param origins as in [app.adiuva.contracts.chat.ChatResponse]
    record OthersText(List<String> origins) implements ApprovalReason {
        public OthersText {
            origins = List.copyOf(origins);
        }

        @Override
        public String words() {
            return "It goes back to text that others may have written (" + String.join(", ", origins) + ").";
        }
    }

    /// It deletes.
    ///
    /// @param titles of all that it deletes
    record Deletes(List<String> titles) implements ApprovalReason {
        public Deletes {
            titles = List.copyOf(titles);
        }

        @Override
        public String words() {
            List<String> quoted = titles.stream()
                    .limit(MOST_NAMES)
                    .map(title -> "“" + title + "”")
                    .toList();
            String first = String.join(", ", quoted);
            return "It deletes "
                    + (titles.size() <= MOST_NAMES ? first : first + " and " + (titles.size() - MOST_NAMES) + " more")
                    + ".";
        }
    }

    /// It changes many rows at once.
    record ManyRows(int rows) implements ApprovalReason {
        @Override
        public String words() {
            return "It changes " + rows + " rows at once.";
        }
    }
}
