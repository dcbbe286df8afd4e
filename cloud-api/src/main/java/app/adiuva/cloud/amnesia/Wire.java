package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Walker.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client that goes away before it has its answer, which no library of HTTP does on purpose.
final class Wire {
    interface Pause {
        void await() throws InterruptedException, CannotVerify;
    }

    private Wire() {}

    /// Sends a request, waits, and closes the connection.
    ///
    /// @param part how much of the body: 1 for all, 2 for half of it
    /// @return 0: there is no answer
    static int send(Request request, int part, Pause pause) throws IOException, InterruptedException, CannotVerify {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.address().getRawPath())
                .append('?')
                .append(request.address().getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(request.address().getAuthority())
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket =
                new Socket(request.address().getHost(), request.address().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / part);
            out.flush();
            pause.await();
        }
        return 0;
    }
}
