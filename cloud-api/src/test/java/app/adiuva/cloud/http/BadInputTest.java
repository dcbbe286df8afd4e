package app.adiuva.cloud.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.cloud.TestCloud;
import app.adiuva.cloud.TestCloud.Reply;
import app.adiuva.contracts.ApiPaths;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /// Each route that takes a body, with one that it understands.
    private static final Map<String, String> ROUTES = Map.of(
            ApiPaths.REGISTER, "{\"email\":\"a@example.com\",\"password\":\"12345678\"}",
            ApiPaths.LOGIN, "{\"email\":\"a@example.com\",\"password\":\"12345678\"}",
            ApiPaths.REFRESH, "{\"refresh_token\":\"x\"}",
            ApiPaths.LOGOUT, "{\"refresh_token\":\"x\"}",
            ApiPaths.CHAT, "{\"message\":\"hello\"}",
            ApiPaths.STEPS_EXECUTE, "{\"template_id\":\"week_ahead\"}",
            ApiPaths.SUGGESTIONS, "{\"thoughts\":[{\"content\":\"call Anna\"}],\"kinds\":[\"task\"]}");

    @TempDir
    static Path folder;

    private static TestCloud cloud;
    private static String token;

    @BeforeAll
    static void start() {
        cloud = TestCloud.start(folder);
        token = cloud.register().accessToken();
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    private record Row(String name, BodyPublisher body, int status) {
        static Row text(String name, String body, int status) {
            return new Row(name, BodyPublishers.ofString(body), status);
        }
    }

    private static Stream<Row> rows(String valid) {
        String open = valid.substring(0, valid.length() - 1);
        byte[] invalidUtf8 = (open + ",\"x\":\"?\"}").getBytes(StandardCharsets.ISO_8859_1);
        invalidUtf8[invalidUtf8.length - 3] = (byte) 0xC3;
        return Stream.of(
                Row.text("empty", "", 400),
                Row.text("blank", "  \n ", 400),
                Row.text("null", "null", 400),
                Row.text("a number", "7", 400),
                Row.text("a string", "\"text\"", 400),
                Row.text("a list", "[" + valid + "]", 400),
                Row.text("half", valid.substring(0, valid.length() / 2), 400),
                Row.text("two objects", valid + valid, 400),
                Row.text("single quotes", valid.replace('"', '\''), 400),
                Row.text("a comment", valid.replace("{", "{/* hello */"), 400),
                Row.text("a name twice", open + "," + valid.substring(1), 400),
                Row.text("NaN", open + ",\"x\":NaN}", 422),
                Row.text("half a character", "{\"message\":\"\\ud83d\",\"email\":\"\\ud83d\"}", 400),
                Row.text("deep nesting", open + ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", 422),
                Row.text("deep from the start", "{\"context\":".repeat(5_000) + "1" + "}".repeat(5_000), 422),
                Row.text("a number of 500 KB", open + ",\"x\":" + "9".repeat(500_000) + "}", 422),
                Row.text("a name of 100 KB", open + ",\"" + "x".repeat(100_000) + "\":1}", 400),
                Row.text("an unknown field", open + ",\"is_admin\":true}", 422),
                Row.text("a camelCase field", "{\"refreshToken\":\"x\",\"executionMode\":\"direct\"}", 422),
                Row.text("no field", "{}", 422),
                Row.text("numbers for texts", valid.replaceAll(":\"[^\"]*\"", ":7"), 422),
                Row.text("booleans for texts", valid.replaceAll(":\"[^\"]*\"", ":true"), 422),
                Row.text("objects for texts", valid.replaceAll(":\"[^\"]*\"", ":{}"), 422),
                Row.text("lists for texts", valid.replaceAll(":\"[^\"]*\"", ":[]"), 422),
                Row.text("nulls for texts", valid.replaceAll(":\"[^\"]*\"", ":null"), 422),
                Row.text("empty texts", valid.replaceAll(":\"[^\"]*\"", ":\"\""), 422),
                new Row("binary", BodyPublishers.ofByteArray(new byte[] {0, 1, 2, (byte) 0xFF}), 400),
                new Row("invalid UTF-8", BodyPublishers.ofByteArray(invalidUtf8), 400),
                new Row("UTF-16", BodyPublishers.ofString(valid, StandardCharsets.UTF_16), 400),
                new Row("10 MB", BodyPublishers.ofByteArray(new byte[10_000_000]), 413),
                new Row("10 MB of unknown length", unknownLength(10_000_000), 413));
    }

    private static BodyPublisher unknownLength(int bytes) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes]));
    }

    @TestFactory
    Stream<DynamicTest> each_bad_body_is_answered_with_its_problem_on_every_route() {
        return ROUTES.entrySet().stream()
                .flatMap(route -> rows(route.getValue())
                        .map(row -> DynamicTest.dynamicTest(route.getKey() + ": " + row.name(), () -> {
                            Reply reply = cloud.send("POST", route.getKey(), token, row.body(), JSON);
                            boolean nestedBelowLimit = reply.status() == 400 && row.status() == 422;
                            assertTrue(
                                    reply.status() == row.status() || nestedBelowLimit,
                                    row.name() + ": " + reply.status());
                            reply.problem();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> each_content_type_but_json_in_utf_8_is_refused() {
        return Stream.of(
                        "",
                        "text/plain",
                        "application/xml",
                        "application/json; charset=latin1",
                        "multipart/form-data",
                        "x")
                .map(type -> DynamicTest.dynamicTest("'" + type + "'", () -> {
                    Map<String, String> headers = type.isEmpty() ? Map.of() : Map.of("Content-Type", type);
                    Reply reply = cloud.send("POST", ApiPaths.LOGIN, null, BodyPublishers.ofString("{}"), headers);
                    reply.expect(415).problem();
                }));
    }

    @Test
    void a_compressed_body_is_refused() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");
        Reply reply = cloud.send("POST", ApiPaths.LOGIN, null, BodyPublishers.ofByteArray(new byte[] {31}), headers);
        assertEquals("unsupported_media_type", reply.expect(415).problem());
    }

    @Test
    void json_in_utf_8_may_be_said_in_several_ways() {
        for (String type : List.of("application/json; charset=utf-8", "Application/JSON;charset=\"UTF-8\"")) {
            cloud.send("POST", ApiPaths.LOGIN, null, BodyPublishers.ofString("{}"), Map.of("Content-Type", type))
                    .expect(422);
        }
    }

    @TestFactory
    Stream<DynamicTest> each_bad_chat_request_is_refused_by_its_field() {
        String mail = "{\"message\":\"x\",\"context\":{\"mails\":[{\"id\":\"1\",\"%s\":\"secret words\"}]}}";
        Map<String, String> rows = Map.ofEntries(
                Map.entry("{\"message\":\" \\n\\t \"}", "message"),
                Map.entry("{\"message\":\"" + "x".repeat(16_001) + "\"}", "message"),
                Map.entry("{\"message\":\"x\",\"execution_mode\":\"DIRECT\"}", "execution_mode"),
                Map.entry("{\"message\":\"x\",\"execution_mode\":\"\"}", "execution_mode"),
                Map.entry("{\"message\":\"x\",\"execution_mode\":0}", "execution_mode"),
                Map.entry("{\"message\":\"x\",\"context\":{\"now\":\"yesterday\"}}", "now"),
                Map.entry("{\"message\":\"x\",\"context\":{\"time_zone\":\"Mars/Base\"}}", "time_zone"),
                Map.entry("{\"message\":\"x\",\"context\":{\"recent_tasks\":[null]}}", "recent_tasks"),
                Map.entry("{\"message\":\"x\",\"context\":{\"recent_tasks\":[7]}}", "recent_tasks"),
                Map.entry("{\"message\":\"x\",\"context\":{\"metrics\":{\"a\":1e999}}}", "metrics"),
                Map.entry(
                        "{\"message\":\"x\",\"context\":{\"relevant_documents\":[" + "\"d\",".repeat(2_000)
                                + "\"d\"]}}",
                        "relevant_documents"),
                Map.entry(
                        "{\"message\":\"x\",\"context\":{\"conversation_history\":[{\"role\":\"system\",\"content\":\"x\"}]}}",
                        "conversation_history"),
                Map.entry(
                        "{\"message\":\"x\",\"context\":{\"conversation_history\":[{\"role\":\"user\"}]}}",
                        "conversation_history"),
                Map.entry(mail.formatted("body"), "mails"),
                Map.entry(mail.formatted("HTML"), "mails"),
                Map.entry(mail.formatted("raw"), "mails"));
        return rows.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.getValue() + ": "
                                + row.getKey()
                                        .substring(0, Math.min(60, row.getKey().length())),
                        () -> {
                            Reply reply = cloud.post(ApiPaths.CHAT, token, row.getKey())
                                    .expect(422);
                            assertTrue(
                                    reply.json().get("detail").asText().contains(row.getValue()),
                                    reply.raw().body());
                            assertFalse(reply.raw().body().contains("secret words"));
                        }));
    }

    @Test
    void a_message_of_16000_characters_and_2000_rows_are_answered() {
        cloud.post(ApiPaths.CHAT, token, "{\"message\":\"" + "x".repeat(16_000) + "\"}")
                .expect(200);
        String rows = "{\"id\":\"1\",\"title\":\"t\",\"due_at\":null},".repeat(1_999) + "{\"id\":\"1\"}";
        cloud.post(ApiPaths.CHAT, token, "{\"message\":\"x\",\"context\":{\"recent_tasks\":[" + rows + "]}}")
                .expect(200);
    }

    @Test
    void a_plan_is_answered_in_plan_mode() {
        Reply reply = cloud.post(ApiPaths.CHAT, token, "{\"message\":\"x\",\"execution_mode\":\"plan\"}")
                .expect(200);
        assertEquals(1, reply.json().get("version").asInt());
    }
}
