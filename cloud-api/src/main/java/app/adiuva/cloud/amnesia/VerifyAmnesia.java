package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.http.Json;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// The command `adiuva cloud verify-amnesia [--json]`.
public final class VerifyAmnesia {
    /// Nothing was found.
    public static final int CLEAN = 0;

    /// Something was found; the report says of which way and where.
    public static final int FOUND = 1;

    /// There is no verdict: wrong use, or the cloud could not be tried.
    public static final int NO_VERDICT = 2;

    private static final String JSON = "--json";

    private VerifyAmnesia() {}

    /// @param args what stands after the verb
    /// @param mainClass the cloud's command, which is started in a process of its own
    /// @return the exit code
    public static int run(List<String> args, Class<?> mainClass, PrintStream out, PrintStream err) {
        boolean json = args.equals(List.of(JSON));
        if (!json && !args.isEmpty()) {
            err.println("verify-amnesia takes no arguments but --json.");
            return NO_VERDICT;
        }
        try {
            Verdict verdict = new Verification(mainClass.getName(), RouteDescriptions.all()).run(true);
            out.print(json ? Report.json(verdict) : Report.table(verdict));
            return verdict.clean() ? CLEAN : FOUND;
        } catch (CannotVerify e) {
            String why = "There is no verdict: " + e.getMessage() + ".";
            if (json) {
                out.println(Json.text(Map.of("error", Map.of("code", "no_verdict", "message", why))));
            } else {
                err.println(why);
            }
            return NO_VERDICT;
        }
    }
}
