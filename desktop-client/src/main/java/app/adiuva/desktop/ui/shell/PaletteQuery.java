package app.adiuva.desktop.ui.shell;

import java.util.Arrays;

/// What was typed into the palette: words, and in which kind of things to look for them.
///
/// @param words without the sign in front
record PaletteQuery(Scope scope, String words) {
    /// Where to look.
    enum Scope {
        EVERYTHING(""),
        COMMANDS(">"),
        TAG("#"),
        TASKS("t:"),
        THOUGHTS("n:"),
        CHATS("c:"),
        EVENTS("e:"),
        MAILS("m:"),
        DOCUMENTS("d:"),
        PLAYBOOKS("p:"),
        SETTINGS("s:");

        private final String sign;

        Scope(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    static PaletteQuery parse(String typed) {
        String text = typed.stripLeading();
        return Arrays.stream(Scope.values())
                .filter(scope -> !scope.sign.isEmpty())
                .filter(scope -> text.regionMatches(true, 0, scope.sign, 0, scope.sign.length()))
                .findFirst()
                .map(scope -> new PaletteQuery(
                        scope, text.substring(scope.sign.length()).strip()))
                .orElseGet(() -> new PaletteQuery(Scope.EVERYTHING, text.strip()));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean covers(Scope kind) {
        return scope == Scope.EVERYTHING || scope == kind;
    }
}
