package app.adiuva.cloud.playbook;

import app.adiuva.cloud.account.Entitlements;
import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.billing.PlanFeatures;
import app.adiuva.contracts.playbook.Playbook;
import app.adiuva.contracts.playbook.PlaybookSummary;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.UUID;
import java.util.function.Predicate;

/// `GET /api/v1/plans/playbook` and `GET /api/v1/plans/playbook/{id}`: which playbooks there are, and their steps for
/// those whose plan includes them.
public final class PlaybookRoutes implements Routes {
    private final PlanCache playbooks;
    private final Entitlements entitlements;

    PlaybookRoutes(PlanCache playbooks, Entitlements entitlements) {
        this.playbooks = playbooks;
        this.entitlements = entitlements;
    }

    /// The routes over all playbooks of the cloud.
    public static PlaybookRoutes wire(Entitlements entitlements) {
        PlanCache cache = new PlanCache();
        Playbooks.ALL.forEach(cache::cachePlan);
        return new PlaybookRoutes(cache, entitlements);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ApiPaths.PLAYBOOKS, this::list);
        routes.get(ApiPaths.PLAYBOOKS + "/{id}", this::one);
    }

    private void list(Context request) {
        UUID account = Caller.of(request).accountId();
        Predicate<Predicate<PlanFeatures>> included = entitlements.of(account);
        JsonBody.write(
                request,
                200,
                playbooks.getAllPlaybooks().stream()
                        .map(playbook -> PlaybookSummary.of(playbook, included.test(includes(playbook))))
                        .toList());
    }

    private void one(Context request) {
        Playbook playbook = playbooks
                .getPlan(request.pathParam("id"))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no playbook of this name."));
        entitlements.require(
                Caller.of(request).accountId(), includes(playbook), "the playbook “" + playbook.title() + "”");
        JsonBody.write(request, 200, playbook);
    }

    private static Predicate<PlanFeatures> includes(Playbook playbook) {
        return plan -> plan.tier().compareTo(playbook.tier()) >= 0;
    }
}
