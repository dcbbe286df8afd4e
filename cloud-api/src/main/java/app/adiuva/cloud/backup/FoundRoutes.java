package app.adiuva.cloud.backup;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// Backups of other computers in the place of this one's, under `/api/v1/backup/found`.
final class FoundRoutes implements Routes {
    private final @Nullable Adoption adoption;

    /// @param adoption null on a cloud whose store is nobody's own
    FoundRoutes(@Nullable Adoption adoption) {
        this.adoption = adoption;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                ApiPaths.BACKUP_FOUND,
                request -> JsonBody.write(request, 200, adoption().found()));
        routes.post(ApiPaths.BACKUP_FOUND + "/{id}/adopt", this::adopt);
    }

    private void adopt(Context request) {
        adoption().adopt(Caller.of(request).accountId(), UploadHeaders.id(request.pathParam("id")));
        request.status(204);
    }

    private Adoption adoption() {
        if (adoption == null) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, "Only the cloud of one computer looks for backups of others.");
        }
        return adoption;
    }
}
