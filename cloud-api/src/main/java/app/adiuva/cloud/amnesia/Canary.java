package app.adiuva.cloud.amnesia;

import java.security.SecureRandom;

/// A word that exists nowhere but in the requests of one way through one route.
///
/// @param route as in the route table, such as `POST /api/v1/chat`
/// @param way the name of the way
/// @param word lower-case letters and digits: it fits into a header, an address, a token and a text alike
record Canary(String route, String way, String word) {
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What is searched for: the word from its second letter on, because whoever makes a title of it writes the first
    /// one large.
    String searched() {
        return word.substring(1);
    }

    static Canary next(String route, String way) {
        StringBuilder word = new StringBuilder("zq");
        while (word.length() < LENGTH) {
            word.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Canary(route, way, word.toString());
    }
}
