package app.adiuva.cloud.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// A network between a client and a PostgreSQL server that can break at the worst moment.
final class BreakingLink implements AutoCloseable {
    /// The server's word that a transaction was committed.
    private static final String COMMITTED = "COMMIT\0";

    private final int server;
    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicBoolean armed = new AtomicBoolean();

    BreakingLink(int server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /// Swallows the server's next word of a commit, and cuts that connection.
    void breakAfterCommit() {
        armed.set(true);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket target = new Socket(InetAddress.getLoopbackAddress(), server);
                open.addAll(List.of(client, target));
                Thread.ofVirtual().start(() -> carry(client, target, false));
                Thread.ofVirtual().start(() -> carry(target, client, true));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                String text = new String(Arrays.copyOf(buffer, count), StandardCharsets.ISO_8859_1);
                if (answers && text.contains(COMMITTED) && armed.compareAndSet(true, false)) {
                    return;
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException broken) {
            // the other direction has ended
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
