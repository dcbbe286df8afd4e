package app.adiuva.cloud.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.MovableClock;
import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.cloud.config.Secret;
import app.adiuva.cloud.http.Json;
import app.adiuva.cloud.http.JsonForTests;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.auth.AuthTokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every way to write a token that the cloud did not write. Most rows are signed with the right key: what is tested
/// is what the signature does not say.
class TokenRefusalTest {
    @TempDir
    static Path folder;

    private static final MovableClock CLOCK = new MovableClock();
    private static final Duration DAY = Duration.ofDays(1);

    private static TestCloud cloud;
    private static AuthTokens genuine;
    private static SecretKey key;
    private static Map<String, Object> header;
    private static Map<String, Object> claims;

    @BeforeAll
    static void start() throws Exception {
        cloud = TestCloud.start(folder, Map.of(), TestCloud.ECHO, CLOCK);
        genuine = cloud.register();
        key = new KeyRing(new Secret(Files.readString(folder.resolve("secret.key"))), null).newest();
        String[] parts = genuine.accessToken().split("\\.");
        header = fields(parts[0]);
        claims = fields(parts[1]);
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @Test
    void a_token_signed_by_this_test_like_the_genuine_one_is_accepted() throws Exception {
        cloud.get(ApiPaths.ME, genuine.accessToken()).expect(200);
        cloud.get(ApiPaths.ME, sign(header, claims)).expect(200);
    }

    @TestFactory
    Stream<DynamicTest> each_forged_token_is_refused_with_the_same_words() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        headers(tokens);
        times(tokens);
        claims(tokens);
        spellings(tokens);
        assertTrue(tokens.size() >= 50, "the table has shrunk to " + tokens.size());
        String words = cloud.get(ApiPaths.ME, "nonsense").json().get("detail").asText();
        return tokens.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    Reply reply = cloud.get(ApiPaths.ME, row.getValue()).expect(401);
                    assertEquals("unauthenticated", reply.code());
                    assertEquals(words, reply.json().get("detail").asText());
                    assertEquals(
                            "Bearer",
                            reply.raw().headers().firstValue("WWW-Authenticate").orElse(""));
                }));
    }

    @TestFactory
    Stream<DynamicTest> each_broken_authorization_header_is_refused() {
        String token = genuine.accessToken();
        return Stream.of(
                        "",
                        "Bearer",
                        "Bearer ",
                        "Basic " + token,
                        token,
                        "Token " + token,
                        "Bearer " + token + " x",
                        "Bearer a b",
                        "Bearer,Bearer " + token)
                .map(value -> DynamicTest.dynamicTest(
                        "'" + value.replace(token, "…") + "'",
                        () -> cloud.send(
                                        "GET",
                                        ApiPaths.ME,
                                        null,
                                        BodyPublishers.noBody(),
                                        Map.of("Authorization", value))
                                .expect(401)));
    }

    @Test
    void an_access_token_does_not_refresh() {
        assertEquals(
                "unauthenticated",
                cloud.refresh(genuine.accessToken()).expect(401).code());
    }

    private static void headers(Map<String, String> tokens) throws Exception {
        for (String none : List.of("none", "None", "NONE", "nOnE")) {
            tokens.put("alg " + none, unsigned(with(header, h -> h.put("alg", none))) + ".");
            tokens.put("alg " + none + " with a signature", sign(with(header, h -> h.put("alg", none)), claims));
        }
        for (String algorithm : List.of("HS384", "HS512", "RS256", "ES256", "PS256", "EdDSA", "hs256")) {
            tokens.put("alg " + algorithm, sign(with(header, h -> h.put("alg", algorithm)), claims));
        }
        for (Object kid : List.of("", "0000000000000000", "../../etc/passwd", "' or 1=1 --", "/dev/null", 7)) {
            tokens.put("kid " + kid, sign(with(header, h -> h.put("kid", kid)), claims));
        }
        for (String typ : List.of("JWT", "refresh+jwt", "AT+JWT", "application/at+jwt")) {
            tokens.put("typ " + typ, sign(with(header, h -> h.put("typ", typ)), claims));
        }
        for (String missing : List.of("alg", "typ", "kid")) {
            tokens.put("no " + missing, sign(with(header, h -> h.remove(missing)), claims));
        }
        tokens.put("zip", sign(with(header, h -> h.put("zip", "DEF")), claims));
        tokens.put("crit", sign(with(header, h -> h.put("crit", List.of("exp"))), claims));
        tokens.put("jku", sign(with(header, h -> h.put("jku", "http://127.0.0.1/keys")), claims));
        tokens.put("jwk", sign(with(header, h -> h.put("jwk", Map.of("kty", "oct", "k", "AAAA"))), claims));
        tokens.put("b64", sign(with(header, h -> h.put("b64", false)), claims));
    }

    private static void times(Map<String, String> tokens) throws Exception {
        long now = CLOCK.instant().getEpochSecond();
        tokens.put("no exp", sign(header, with(claims, c -> c.remove("exp"))));
        tokens.put("no iat", sign(header, with(claims, c -> c.remove("iat"))));
        tokens.put("no jti", sign(header, with(claims, c -> c.remove("jti"))));
        tokens.put("lives 31 minutes", sign(header, with(claims, c -> c.put("exp", now + 31 * 60))));
        tokens.put("year 9999", sign(header, with(claims, c -> c.put("exp", 253402300799L))));
        tokens.put("exp is text", sign(header, with(claims, c -> c.put("exp", "tomorrow"))));
        tokens.put("exp before iat", sign(header, with(claims, c -> c.put("exp", now - 5))));
        tokens.put("from tomorrow", sign(header, at(now + DAY.toSeconds())));
        tokens.put("from 61 seconds ahead", sign(header, at(now + 61)));
        tokens.put("ended 31 seconds ago", sign(header, at(now - 30 * 60 - 31)));
        tokens.put("ended yesterday", sign(header, at(now - DAY.toSeconds())));
        tokens.put("not before tomorrow", sign(header, with(claims, c -> c.put("nbf", now + DAY.toSeconds()))));
    }

    private static void claims(Map<String, String> tokens) throws Exception {
        tokens.put("other issuer", sign(header, with(claims, c -> c.put("iss", "evil"))));
        tokens.put("no issuer", sign(header, with(claims, c -> c.remove("iss"))));
        tokens.put("other audience", sign(header, with(claims, c -> c.put("aud", List.of("other-api")))));
        tokens.put("no audience", sign(header, with(claims, c -> c.remove("aud"))));
        tokens.put("kind refresh", sign(header, with(claims, c -> c.put("kind", "refresh"))));
        tokens.put("no kind", sign(header, with(claims, c -> c.remove("kind"))));
        tokens.put("no subject", sign(header, with(claims, c -> c.remove("sub"))));
        tokens.put("subject is no id", sign(header, with(claims, c -> c.put("sub", "admin"))));
        tokens.put("subject is a number", sign(header, with(claims, c -> c.put("sub", 1))));
        tokens.put("nobody", sign(header, with(claims, c -> c.put("sub", "00000000-0000-0000-0000-000000000000"))));
        tokens.put("no session", sign(header, with(claims, c -> c.remove("sid"))));
        tokens.put("foreign session", sign(header, with(claims, c -> c.put("sid", session(cloud.register())))));
        tokens.put("session is a list", sign(header, with(claims, c -> c.put("sid", List.of()))));
        AuthTokens ended = cloud.register();
        cloud.post(ApiPaths.LOGOUT, ended.accessToken(), "{\"refresh_token\":\"" + ended.refreshToken() + "\"}")
                .expect(204);
        tokens.put("signed out", ended.accessToken());
    }

    private static void spellings(Map<String, String> tokens) throws Exception {
        String token = genuine.accessToken();
        String[] parts = token.split("\\.");
        tokens.put("no signature", parts[0] + "." + parts[1] + ".");
        tokens.put("two parts", parts[0] + "." + parts[1]);
        tokens.put("five parts", token + ".x.y");
        tokens.put("trailing dot", token + ".");
        tokens.put("padded", token + "=");
        tokens.put("other last character, same bits", token.substring(0, token.length() - 1) + sameBits(token));
        tokens.put("edited claims", parts[0] + "." + encode("{\"tier\":\"team\"}") + "." + parts[2]);
        tokens.put("wrong key", sign(header, claims, new SecretKeySpec(new byte[32], "HmacSHA256")));
        tokens.put("over 4 KiB", sign(header, with(claims, c -> c.put("x", "y".repeat(4_000)))));
        tokens.put("header is a list", encode("[]") + "." + parts[1] + "." + parts[2]);
        tokens.put("claims are no JSON", parts[0] + "." + encode("not json") + "." + parts[2]);
        String twice = "{\"alg\":\"HS256\",\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + header.get("kid") + "\"}";
        tokens.put("alg twice", encode(twice) + "." + parts[1] + "." + parts[2]);
        tokens.put("the refresh token", genuine.refreshToken());
        tokens.put("nonsense", "nonsense");
    }

    private static Map<String, Object> at(long issued) {
        return with(claims, c -> {
            c.put("iat", issued);
            c.put("exp", issued + 30 * 60);
        });
    }

    private static char sameBits(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) ^ 1);
    }

    private static String session(AuthTokens tokens) {
        return String.valueOf(fields(tokens.accessToken().split("\\.")[1]).get("sid"));
    }

    private static Map<String, Object> with(Map<String, Object> fields, Consumer<Map<String, Object>> change) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        change.accept(changed);
        return changed;
    }

    private static Map<String, Object> fields(String part) {
        JsonNode tree = JsonForTests.tree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        Map<String, Object> fields = new LinkedHashMap<>();
        tree.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
        return fields;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return items;
        }
        return node.isNumber() ? node.asLong() : node.asText();
    }

    private static String unsigned(Map<String, Object> header) {
        return encode(Json.text(header)) + "." + encode(Json.text(claims));
    }

    private static String sign(Map<String, Object> header, Map<String, Object> claims) throws Exception {
        return sign(header, claims, key);
    }

    private static String sign(Map<String, Object> header, Map<String, Object> claims, SecretKey key) throws Exception {
        String content = encode(Json.text(header)) + "." + encode(Json.text(claims));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        byte[] signature = mac.doFinal(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
