package app.adiuva.cloud.amnesia;

import java.util.List;

/// What a verification found.
///
/// @param routes in the order of going
/// @param searched what was searched
/// @param hits where a canary was found; empty for a cloud that forgets
/// @param canaries how many words were searched for
/// @param milliseconds how long it took
record Verdict(List<Route> routes, List<Searched> searched, List<Hit> hits, int canaries, long milliseconds) {
    Verdict {
        routes = List.copyOf(routes);
        searched = List.copyOf(searched);
        hits = List.copyOf(hits);
    }

    /// @param keeps what is stored by contract; empty for nothing
    record Route(String route, String keeps, List<Passage> ways) {
        Route {
            ways = List.copyOf(ways);
        }
    }

    /// @param status of the answer; 0 when there was none
    record Passage(String way, int status) {}

    record Searched(Places.Place place, int files, long bytes) {}

    /// @param offset of its last byte in the file
    record Hit(String route, String way, Places.Place place, String file, Encoding encoding, long offset) {}

    boolean clean() {
        return hits.isEmpty();
    }

    List<Hit> hits(String route) {
        return hits.stream().filter(hit -> hit.route().equals(route)).toList();
    }
}
