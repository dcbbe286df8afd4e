package app.adiuva.cloud.model.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A server on a real socket that answers HTTP as each test scripts it, byte by byte, and sees at once when the other
/// side hangs up.
public final class FakeUpstream implements AutoCloseable {
    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    /// Opens when a scripted answer has been sent as far as it goes before its silence.
    public final CountDownLatch reached = new CountDownLatch(1);
    /// Opens when the client hung up on a silent server.
    public final CountDownLatch hungUp = new CountDownLatch(1);

    private final ServerSocket server;
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile Reply always = (in, out) -> {};

    /// What came in.
    public record Asked(String path, Map<String, String> headers, String body) {
        @Override
        public String toString() {
            return path + " " + headers + " " + body;
        }
    }

    /// Writes a whole HTTP answer.
    @FunctionalInterface
    public interface Reply {
        void to(InputStream in, OutputStream out) throws IOException;
    }

    public FakeUpstream() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /// Answers the next request so, and the ones after it as before.
    public FakeUpstream next(Reply reply) {
        replies.add(reply);
        return this;
    }

    /// Answers every further request so.
    public FakeUpstream always(Reply reply) {
        always = reply;
        return this;
    }

    /// A whole answer with a length.
    public static Reply answer(int status, String contentType, String body, String... headers) {
        return (in, out) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(head(status, contentType, "Content-Length: " + bytes.length, headers));
            out.write(bytes);
        };
    }

    /// A stream that comes to its end.
    public static Reply stream(String contentType, List<String> pieces) {
        return (in, out) -> {
            begin(out, contentType, pieces);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /// The same in pieces of so many bytes, without regard for lines or characters.
    public static Reply streamInBytes(String contentType, List<String> pieces, int bytes) {
        byte[] all = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        return (in, out) -> {
            out.write(head(200, contentType, "Transfer-Encoding: chunked"));
            for (int from = 0; from < all.length; from += bytes) {
                chunk(out, all, from, Math.min(bytes, all.length - from));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        };
    }

    /// A stream whose connection closes in its middle.
    public static Reply cut(String contentType, List<String> pieces) {
        return (in, out) -> begin(out, contentType, pieces);
    }

    /// A stream that falls silent and stays so until the client hangs up.
    public Reply stall(String contentType, List<String> pieces) {
        return (in, out) -> {
            begin(out, contentType, pieces);
            waitForHangup(in);
        };
    }

    /// Not even headers.
    public Reply silence() {
        return (in, out) -> waitForHangup(in);
    }

    private void waitForHangup(InputStream in) throws IOException {
        reached.countDown();
        try {
            int more = in.read();
            if (more >= 0) {
                throw new IllegalStateException("the client said more");
            }
        } catch (SocketException reset) {
            // Hanging up with a reset is hanging up.
        }
        hungUp.countDown();
    }

    /// Whether the client hung up within a time.
    public boolean hungUpWithin(long millis) {
        try {
            return hungUp.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void begin(OutputStream out, String contentType, List<String> pieces) throws IOException {
        out.write(head(200, contentType, "Transfer-Encoding: chunked"));
        out.flush();
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            chunk(out, bytes, 0, bytes.length);
        }
    }

    private static void chunk(OutputStream out, byte[] bytes, int from, int length) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.write(bytes, from, length);
        chunk.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        chunk.writeTo(out);
        out.flush();
    }

    private static byte[] head(int status, String contentType, String framing, String... headers) {
        String more = List.of(headers).stream().map(header -> header + "\r\n").collect(Collectors.joining());
        return ("HTTP/1.1 " + status + " Scripted\r\nContent-Type: " + contentType + "\r\n" + framing
                        + "\r\nConnection: close\r\n" + more
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /// One request a connection: its end is then the end of the answer.
    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            asked.add(read(in));
            Reply reply = replies.poll();
            (reply == null ? always : reply).to(in, socket.getOutputStream());
        } catch (IOException | UncheckedIOException gone) {
            hungUp.countDown();
        } finally {
            open.remove(socket);
        }
    }

    private static Asked read(InputStream in) throws IOException {
        String path = line(in).split(" ")[1];
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(path, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the client went away");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
