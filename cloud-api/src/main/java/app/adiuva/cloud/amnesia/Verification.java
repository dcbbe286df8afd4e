package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Verdict.Hit;
import app.adiuva.cloud.amnesia.Verdict.Passage;
import app.adiuva.cloud.amnesia.Verdict.Searched;
import app.adiuva.cloud.config.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Starts a cloud, sends a canary of its own along each way of each route, and searches all that the cloud could have
/// left. Stops what it started and deletes what it wrote, whatever happens.
final class Verification {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    /// So that the cloud has noticed who hung up last, for which it looks four times a second, and has closed its idle
    /// connections to models, which it keeps for a second.
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private final String mainClass;
    private final RouteDescriptions descriptions;
    private final List<Canary> canaries = new ArrayList<>();
    private final List<String> unexpected = new ArrayList<>();

    /// @param mainClass the cloud's command
    Verification(String mainClass, RouteDescriptions descriptions) {
        this.mainClass = mainClass;
        this.descriptions = descriptions;
    }

    /// @param complete whether every route must be described
    /// @throws CannotVerify when there is no verdict
    Verdict run(boolean complete) throws CannotVerify {
        long start = System.nanoTime();
        try (Places places = Places.create();
                StandInModel model = new StandInModel();
                ChildCloud cloud = ChildCloud.start(mainClass, places, variables(places, model));
                Walker walker = walker(cloud, model)) {
            if (complete) {
                requireDescriptions(cloud.routes());
            }
            List<Verdict.Route> routes = walk(cloud, walker, model, start);
            walker.goodbye();
            WordSearch search = new WordSearch(canaries);
            List<Searched> searched = new ArrayList<>();
            Set<Hit> hits = look(cloud, places, search, searched);
            // What a busy machine had not finished is gone from memory a little later; what is kept is not.
            if (hits.removeIf(hit -> hit.place() == Places.Place.HEAP)) {
                hits.addAll(look(cloud, places, search, searched));
            }
            Files.delete(places.heap());
            cloud.stop();
            hits.addAll(places.search(search, new ArrayList<>()));
            return new Verdict(
                    routes,
                    searched,
                    List.copyOf(hits),
                    canaries.size(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } catch (IOException e) {
            throw new CannotVerify("something failed on this machine: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotVerify("it was interrupted", e);
        }
    }

    /// While it runs, because a write-ahead log goes when the database is closed.
    private static Set<Hit> look(ChildCloud cloud, Places places, WordSearch search, List<Searched> searched)
            throws IOException, InterruptedException, CannotVerify {
        LockSupport.parkNanos(SETTLING.toNanos());
        Files.deleteIfExists(places.heap());
        cloud.dump(places.heap());
        searched.clear();
        return places.search(search, searched);
    }

    private static Map<String, String> variables(Places places, StandInModel model) {
        Map<String, String> variables = new HashMap<>(places.variables());
        variables.put(Variable.PORT.name(), "0");
        variables.put(Variable.LOG_LEVEL.name(), "trace");
        variables.put(Variable.OPENAI_BASE_URL.name(), model.url());
        // A user's key is for a provider that takes keys.
        variables.put(Variable.OPENAI_API_KEY.name(), "key-of-the-operator");
        // Long enough for a busy machine to ask, short enough for the ways on which the model stalls.
        variables.put(Variable.MODEL_SILENCE.name(), "3");
        // All ways start at one address within seconds.
        variables.put(Variable.REQUEST_LIMITS.name(), "off");
        variables.put(Variable.SIGN_IN_ATTEMPTS_PER_MINUTE.name(), "0");
        return variables;
    }

    private void requireDescriptions(List<String> table) throws CannotVerify {
        List<String> missing = descriptions.missing(table);
        if (!missing.isEmpty()) {
            throw new CannotVerify("nobody has said how to go through " + String.join(", ", missing));
        }
        List<String> surplus = descriptions.surplus(table);
        if (!surplus.isEmpty()) {
            throw new CannotVerify("the cloud has no route " + String.join(", ", surplus));
        }
    }

    private Walker walker(ChildCloud cloud, StandInModel model) {
        Canary password = Canary.next("POST /api/v1/auth/register", "the account's password");
        canaries.add(password);
        return new Walker(cloud.url(), model, "someone." + System.nanoTime() + "@example.com", password.word());
    }

    private List<Verdict.Route> walk(ChildCloud cloud, Walker walker, StandInModel model, long start)
            throws InterruptedException, CannotVerify {
        List<Verdict.Route> routes = new ArrayList<>();
        for (RouteWays route : descriptions.routes()) {
            List<Passage> passages = new ArrayList<>();
            for (Way way : route.ways()) {
                if (System.nanoTime() - start > LIMIT.toNanos()) {
                    throw new CannotVerify("it takes longer than " + LIMIT.toMinutes() + " minutes");
                }
                passages.add(go(walker, model, route, way));
            }
            routes.add(new Verdict.Route(route.route(), route.keeps(), passages));
        }
        if (!unexpected.isEmpty()) {
            throw new CannotVerify("not every way could be gone: " + String.join("; ", unexpected));
        }
        if (!cloud.isAlive()) {
            throw new CannotVerify("the cloud ended on the way");
        }
        return routes;
    }

    private Passage go(Walker walker, StandInModel model, RouteWays route, Way way)
            throws InterruptedException, CannotVerify {
        Canary canary = Canary.next(route.route(), way.name());
        canaries.add(canary);
        int status;
        try {
            status = walker.go(route, way, canary);
        } catch (IOException cutOff) {
            // The cloud may cut off what it refuses: a body that is too large.
            status = 0;
        }
        if (!way.fits(status)) {
            unexpected.add(route.route() + ", " + way.name() + ": " + status + " instead of " + way.status());
        }
        if (way.model() != null && !model.wasAsked()) {
            unexpected.add(route.route() + ", " + way.name() + ": the model was not asked");
        }
        return new Passage(way.name(), status);
    }
}
