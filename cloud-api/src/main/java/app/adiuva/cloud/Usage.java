package app.adiuva.cloud;

import app.adiuva.cloud.config.Variable;

/// What the command prints about itself.
final class Usage {
    static final String TEXT = text();

    private Usage() {}

    private static String text() {
        StringBuilder text = new StringBuilder("""
                The Adiuva cloud: accounts, agents, plans.

                It is started without arguments and configured by environment variables:

                """);
        for (Variable variable : Variable.values()) {
            text.append("  ").append(variable).append('\n');
            text.append("      ").append(variable.meaning()).append('\n');
            if (variable.defaultText() != null) {
                text.append("      default: ").append(variable.defaultText()).append('\n');
            }
        }
        return text.append("""

                Arguments:
                  --help     prints this
                  --version  prints the version
                  verify-amnesia [--json]
                             starts a cloud of its own with LOG_LEVEL=trace, sends a word that is nowhere else along
                             every way of every route, then searches database, logs, temporary files, blobs and heap;
                             ends with 0 when nothing is found, 1 when something is, 2 when it could not be tried

                Exit codes:
                  0    stopped after being idle, or because another cloud holds ADIUVA_RUN_FILE
                  143  stopped in order by SIGTERM; 130 by Ctrl-C
                  1    could not start: the database or the address cannot be had
                  2    the configuration or an argument is wrong; every mistake is printed
                """).toString();
    }
}
