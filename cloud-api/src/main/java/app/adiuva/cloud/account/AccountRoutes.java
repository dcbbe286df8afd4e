package app.adiuva.cloud.account;

import app.adiuva.cloud.http.Caller;
import app.adiuva.cloud.http.ClientAddress;
import app.adiuva.cloud.http.JsonBody;
import app.adiuva.cloud.http.ProblemException;
import app.adiuva.cloud.http.Routes;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.LoginRequest;
import app.adiuva.contracts.auth.RefreshRequest;
import app.adiuva.contracts.auth.RegisterRequest;
import app.adiuva.contracts.problem.ProblemCode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/// The paths under `/api/v1/auth`.
final class AccountRoutes implements Routes {
    private static final int MIN_PASSWORD = 8;
    private static final int MAX_PASSWORD = 1024;

    private final Accounts accounts;
    private final SignInLimit limit;
    private final ClientAddress address;

    AccountRoutes(Accounts accounts, SignInLimit limit, ClientAddress address) {
        this.accounts = accounts;
        this.limit = limit;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(ApiPaths.REGISTER, this::register);
        routes.post(ApiPaths.LOGIN, this::login);
        routes.post(ApiPaths.REFRESH, this::refresh);
        routes.post(ApiPaths.LOGOUT, this::logout);
        routes.get(ApiPaths.ME, request -> JsonBody.write(request, 200, accounts.profile(Caller.of(request))));
    }

    private void register(Context request) {
        RegisterRequest body = JsonBody.read(request, RegisterRequest.class);
        EmailAddress email = EmailAddress.parse(required("email", body.email()));
        String password = required("password", body.password());
        int length = password.codePointCount(0, password.length());
        if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
            throw invalid("The field password must have 8 to 1024 characters.");
        }
        limit.attempt(address.of(request));
        JsonBody.write(request, 201, accounts.register(email, password));
    }

    private void login(Context request) {
        LoginRequest body = JsonBody.read(request, LoginRequest.class);
        EmailAddress email = EmailAddress.parse(required("email", body.email()));
        String password = required("password", body.password());
        if (password.length() > 2 * MAX_PASSWORD) {
            throw invalid("The field password is longer than any password can be.");
        }
        String from = address.of(request);
        limit.attempt(from);
        JsonBody.write(request, 200, limit.guess(email, from, () -> accounts.login(email, password)));
    }

    private void refresh(Context request) {
        RefreshToken token = refreshToken(request);
        JsonBody.write(request, 200, limit.refresh(address.of(request), () -> accounts.refresh(token)));
    }

    private void logout(Context request) {
        accounts.logout(Caller.of(request), refreshToken(request));
        request.status(204);
    }

    private static RefreshToken refreshToken(Context request) {
        RefreshRequest body = JsonBody.read(request, RefreshRequest.class);
        String token = required("refresh_token", body.refreshToken());
        if (token.isBlank()) {
            throw invalid("The field refresh_token is empty.");
        }
        return new RefreshToken(token);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw invalid("The field " + field + " is missing.");
        }
        return value;
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
