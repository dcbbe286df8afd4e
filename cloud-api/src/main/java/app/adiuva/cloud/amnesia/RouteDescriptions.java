package app.adiuva.cloud.amnesia;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every route of the cloud, in the order of going: who writes a new route describes it here.
///
/// @param routes later ones may use what earlier ones remembered
record RouteDescriptions(List<RouteWays> routes) {
    /// Stands for all addresses that no route has.
    private static final String NOWHERE = "POST /{nowhere}";

    RouteDescriptions {
        routes = List.copyOf(routes);
    }

    static RouteDescriptions all() {
        return new RouteDescriptions(Stream.of(
                        AccountWays.ALL,
                        BillingWays.ALL,
                        PlaybookWays.ALL,
                        ChatWays.ALL,
                        SuggestionWays.ALL,
                        BackupWays.ALL,
                        PageWays.ALL,
                        List.of(nowhere()))
                .flatMap(List::stream)
                .toList());
    }

    /// These alone of all; they must need nothing of the others but an account.
    RouteDescriptions only(String... names) {
        List<String> wanted = List.of(names);
        return new RouteDescriptions(
                routes.stream().filter(ways -> wanted.contains(ways.route())).toList());
    }

    /// The routes of a cloud that are described nowhere.
    List<String> missing(List<String> table) {
        List<String> described = routes.stream().map(RouteWays::route).toList();
        return table.stream()
                .filter(route -> !described.contains(route))
                .sorted()
                .toList();
    }

    /// The descriptions of routes that the cloud does not have.
    List<String> surplus(List<String> table) {
        return routes.stream()
                .map(RouteWays::route)
                .filter(route -> !table.contains(route) && !route.equals(NOWHERE))
                .collect(Collectors.toList());
    }

    private static RouteWays nowhere() {
        return RouteWays.of(NOWHERE)
                .signedOut()
                .way(Way.of("no such path", 404, "/{canary}").body("{canary}"))
                .way(Way.of("no such method", 405, app.adiuva.contracts.ApiPaths.ME)
                        .body("{canary}"));
    }
}
