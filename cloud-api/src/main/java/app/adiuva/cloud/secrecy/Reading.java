package app.adiuva.cloud.secrecy;

/// A way of reading an answer: as it stands, by the first words of its lines, decoded. Stateful; confined to one
/// thread.
interface Reading {
    /// Reads the next code point, which stands at this place of the answer.
    void read(int codePoint, int place, Sink sink);

    /// What was read is passed on as letters a to z, each with the place that it comes from.
    interface Sink {
        void letter(char letter, int place);

        /// What follows does not belong to what came before.
        void gap();

        /// Passes on all letters of a code point.
        default void letters(int codePoint, int place) {
            String letters = Letters.of(codePoint);
            for (int i = 0; i < letters.length(); i++) {
                letter(letters.charAt(i), place);
            }
        }
    }

    /// As it stands.
    Reading PLAIN = (codePoint, place, sink) -> sink.letters(codePoint, place);

    /// With digits and signs for letters: `y0u k33p th3 us3r'5 7@5k5`.
    Reading LEET = (codePoint, place, sink) -> {
        int at = "0134578@$!|".indexOf(codePoint);
        sink.letters(at < 0 ? codePoint : "oieastbasil".charAt(at), place);
    };
}
