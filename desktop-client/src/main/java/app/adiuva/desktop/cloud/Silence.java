package app.adiuva.desktop.cloud;

/// Why no cloud answers.
public sealed interface Silence {

    /// What happened, what is kept and what to do, in English.
    String words();

    /// Nothing answers at its address.
    record Unreachable(String host) implements Silence {
        @Override
        public String words() {
            return "The cloud at " + host + " does not answer. Nothing is lost. Everything else works without it; ask"
                    + " again when it is back.";
        }
    }

    /// This computer's own cloud has no place to write.
    record NoFolder(String folder) implements Silence {
        @Override
        public String words() {
            return "The cloud on this computer could not be started: the folder " + folder
                    + " cannot be written. Nothing is lost. Make the folder writable and ask again.";
        }
    }

    /// This computer's own cloud ended before it answered.
    ///
    /// @param log the file with what it wrote down
    /// @param output the file with what it said besides
    record NotStarted(String log, String output) implements Silence {
        @Override
        public String words() {
            return "The cloud on this computer did not start. Nothing is lost, and everything but asking works"
                    + " without it. What went wrong stands in " + log + " and " + output + ".";
        }
    }

    /// What needs no name to be said.
    enum Plain implements Silence {
        NO_PROGRAM("This computer has no cloud program beside the app. Nothing is lost. Install or build Adiuva as a"
                + " whole, or set ADIUVA_CLOUD_URL to a cloud that runs."),
        NO_ADDRESS("ADIUVA_CLOUD_URL is not an address like https://cloud.example.com. Nothing is lost. Correct the"
                + " variable, or remove it to use the cloud on this computer.");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
