package app.adiuva.cloud.billing;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// A page for browsers: one file, without scripts, in the colours of the app.
public final class Page {
    private static final String STYLE = """
            :root{color-scheme:light dark;--bg:#f7f7f9;--card:#fff;--fg:#1b1c20;--muted:#5c5f6b;--line:#dcdde3;
            --accent:#5856d6;--on:#fff;--warn:#8a4b00;--warnbg:#fff3df}
            @media(prefers-color-scheme:dark){:root{--bg:#17181c;--card:#212228;--fg:#ebecf0;--muted:#a5a8b3;
            --line:#3a3c46;--accent:#6865e0;--on:#fff;--warn:#ffce8a;--warnbg:#3a2c14}}
            *{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);
            font:16px/1.5 Inter,system-ui,sans-serif;display:grid;min-height:100vh;place-items:center;padding:24px}
            main{width:100%;max-width:460px;background:var(--card);border:1px solid var(--line);border-radius:14px;
            padding:28px}h1{font-size:22px;margin:0 0 4px}p{margin:8px 0}.muted{color:var(--muted)}
            .sandbox{background:var(--warnbg);color:var(--warn);border-radius:8px;padding:8px 12px;font-size:14px;
            margin:0 0 20px}.price{font-size:28px;font-weight:600;margin:12px 0}
            .notice{border-left:3px solid var(--warn);padding-left:12px}
            fieldset{border:0;margin:16px 0;padding:0}legend{font-weight:600;margin-bottom:8px;padding:0}
            label{display:block;border:1px solid var(--line);border-radius:8px;padding:10px 12px;margin:8px 0}
            input[type=radio]{accent-color:var(--accent);margin-right:10px}
            button,a.button{font:inherit;border-radius:8px;padding:10px 18px;border:1px solid var(--line);
            background:none;color:var(--fg);cursor:pointer;text-decoration:none;display:inline-block;margin:4px 4px 4px 0}
            button.main{background:var(--accent);border-color:var(--accent);color:var(--on);font-weight:600}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            """;
    private static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE)
            + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Page() {}

    /// @param title plain text
    /// @param body HTML that holds nothing that anybody else wrote
    public static void write(Context request, int status, String title, String body) {
        request.status(status)
                .header("Content-Security-Policy", POLICY)
                .contentType("text/html; charset=utf-8")
                .result("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s</title>
                        <style>%s</style>
                        </head>
                        <body>
                        <main>
                        %s
                        </main>
                        </body>
                        </html>
                        """.formatted(title, STYLE, body));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
