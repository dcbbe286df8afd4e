package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Way.Client;
import java.util.ArrayList;
import java.util.List;

/// A route of the cloud with every way that a canary goes through it.
///
/// @param route as in the route table, such as `GET /api/v1/backup/{id}`
/// @param keeps what the cloud stores by contract of the requests, for people; empty for nothing
/// @param ways in the order of going
record RouteWays(String route, String keeps, List<Way> ways) {
    private static final int TOO_LARGE = (1 << 20) + 1;

    RouteWays {
        ways = List.copyOf(ways);
    }

    static RouteWays of(String route) {
        return new RouteWays(route, "", List.of());
    }

    /// Says what is stored of a request. What is, is never a canary.
    RouteWays keeps(String what) {
        return new RouteWays(route, what, ways);
    }

    RouteWays way(Way way) {
        List<Way> more = new ArrayList<>(ways);
        more.add(way);
        return new RouteWays(route, keeps, more);
    }

    /// The way as it is meant to be gone: without a body, at the route's own path.
    RouteWays plain(int status) {
        return way(Way.of("as meant", status, path()));
    }

    RouteWays signedOut() {
        return way(Way.of("token refused", 401, path()).header("Authorization", "Bearer {canary}"));
    }

    /// Each part of the path that callers fill is a canary.
    RouteWays foreignPath() {
        return way(Way.of("unknown id", Way.REFUSED, path()));
    }

    /// What can be wrong with a body that must be JSON.
    RouteWays jsonMistakes() {
        return mistake("broken JSON", 400, "{\"{canary}\": \"{canary}")
                .mistake("unknown field", Way.REFUSED, "{\"{canary}\": \"{canary}\"}")
                .mistake("no object", 400, "[\"{canary}\"]")
                .mistake("nested too deep", Way.REFUSED, "{\"context\": ".repeat(80) + "\"{canary}\"" + "}".repeat(80))
                .mistake("too large", Way.ANY, "{canary} ".repeat(TOO_LARGE / "{canary} ".length() * 2))
                .way(Way.of("no JSON", 415, path())
                        .header("Content-Type", "text/{canary}")
                        .body("{canary}"))
                .way(Way.of("compressed", 415, path()).json("{canary}").header("Content-Encoding", "{canary}"))
                .way(Way.of("not acceptable", Way.REFUSED, path())
                        .json("{\"{canary}\": 1}")
                        .header("Accept", "text/{canary}"))
                .way(Way.of("hangs up", Way.ANY, path())
                        .json("{\"message\": \"{canary}\", \"{canary}\": \"{canary}\"}")
                        .how(Client.HANGS_UP_IN_THE_BODY));
    }

    private RouteWays mistake(String name, int status, String body) {
        return way(Way.of(name, status, path()).json(body));
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    /// With a canary in each place that callers fill.
    String path() {
        return route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "{canary}");
    }
}
