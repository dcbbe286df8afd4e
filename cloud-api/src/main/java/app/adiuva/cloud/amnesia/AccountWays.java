package app.adiuva.cloud.amnesia;

import app.adiuva.contracts.ApiPaths;
import java.util.List;

/// Accounts and sign-ins. The password of the account that goes through all other routes is a canary, too.
final class AccountWays {
    private static final String ACCOUNT = "{\"email\": \"{email}\", \"password\": \"{password}\"}";
    private static final String STRANGER = "{\"email\": \"{email}\", \"password\": \"{canary}\"}";
    private static final String NO_ADDRESS = "{\"email\": \"{canary}\", \"password\": \"{canary}\"}";
    private static final String TOKEN = "{\"refresh_token\": \"{canary}\"}";

    static final List<RouteWays> ALL = List.of(
            RouteWays.of("POST " + ApiPaths.REGISTER)
                    .keeps("the e-mail address, a hash of the password, hashes of tokens")
                    .way(Way.of("a new account", 201, ApiPaths.REGISTER)
                            .json(ACCOUNT)
                            .remembers("token", "/access_token"))
                    .way(Way.of("taken address", 409, ApiPaths.REGISTER).json(STRANGER))
                    .way(Way.of("no address", 422, ApiPaths.REGISTER).json(NO_ADDRESS))
                    .jsonMistakes(),
            RouteWays.of("POST " + ApiPaths.LOGIN)
                    .keeps("hashes of tokens")
                    .way(Way.of("as meant", 200, ApiPaths.LOGIN)
                            .json(ACCOUNT)
                            .remembers("second_token", "/access_token")
                            .remembers("refresh_token", "/refresh_token"))
                    .way(Way.of("wrong password", 401, ApiPaths.LOGIN).json(STRANGER))
                    .way(Way.of("unknown account", 401, ApiPaths.LOGIN)
                            .json("{\"email\": \"{canary}@example.com\", \"password\": \"{canary}\"}"))
                    .jsonMistakes(),
            RouteWays.of("POST " + ApiPaths.REFRESH)
                    .keeps("hashes of tokens")
                    .way(Way.of("unknown token", 401, ApiPaths.REFRESH).json(TOKEN))
                    .way(Way.of("as meant", 200, ApiPaths.REFRESH)
                            .json("{\"refresh_token\": \"{refresh_token}\"}")
                            .remembers("second_token", "/access_token")
                            .remembers("refresh_token", "/refresh_token"))
                    .jsonMistakes(),
            RouteWays.of("POST " + ApiPaths.LOGOUT)
                    .signedOut()
                    .way(Way.of("unknown token", 404, ApiPaths.LOGOUT).json(TOKEN))
                    .way(Way.of("as meant", 204, ApiPaths.LOGOUT)
                            .header("Authorization", "Bearer {second_token}")
                            .json("{\"refresh_token\": \"{refresh_token}\"}"))
                    .jsonMistakes(),
            RouteWays.of("GET " + ApiPaths.ME).signedOut().plain(200));

    private AccountWays() {}
}
