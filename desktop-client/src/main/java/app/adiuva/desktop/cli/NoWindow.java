package app.adiuva.desktop.cli;

import app.adiuva.desktop.cli.chat.ChatVerb;

/// What happens without a verb where there is no display: it is said, and the chat in the terminal is offered.
final class NoWindow {
    private final Session session;

    NoWindow(Session session) {
        this.session = session;
    }

    ExitCode run(Runnable usage) {
        Terminal terminal = session.terminal();
        if (!terminal.interactive()) {
            terminal.error("adiuva: there is no display for the window. `adiuva chat` talks in a terminal;"
                    + " the other verbs are:");
            usage.run();
            return ExitCode.FAILED;
        }
        String answer =
                terminal.question("There is no display for the window. Start the chat in this terminal? [Y/n] ");
        return answer.isEmpty() || answer.toLowerCase(java.util.Locale.ROOT).startsWith("y")
                ? new ChatVerb(session).run()
                : ExitCode.DONE;
    }
}
