package app.adiuva.desktop.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A line to a cloud that breaks at random bytes. One time in three every connection that is open ends; one time in
/// three it does so with what is on its way thrown away; and one time in three, as with a proxy between, the cloud
/// sees one request end early while its answer still comes through.
final class BreakingLine implements AutoCloseable {
    /// What a line of some ten megabits and milliseconds holds.
    private static final int ON_ITS_WAY = 32_768;

    private final ServerSocket door;
    private final URI cloud;
    private final Random random;
    private final long betweenCuts;
    private final AtomicInteger cutsLeft;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong nextCut = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// @param betweenCuts bytes, on average
    BreakingLine(URI cloud, int cuts, long betweenCuts, Random random) throws IOException {
        this.cloud = cloud;
        this.random = random;
        this.betweenCuts = betweenCuts;
        this.cutsLeft = new AtomicInteger(cuts);
        this.door = new ServerSocket();
        door.setReceiveBufferSize(ON_ITS_WAY);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        nextCut.set(distance());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /// What went towards the cloud.
    long sentBytes() {
        return sent.get();
    }

    int cutsLeft() {
        return cutsLeft.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket();
                there.setSendBufferSize(ON_ITS_WAY);
                there.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), cloud.getPort()));
                open.add(here);
                open.add(there);
                Thread.ofVirtual().start(() -> pump(here, there, true));
                Thread.ofVirtual().start(() -> pump(there, here, false));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void pump(Socket from, Socket to, boolean towardsCloud) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                if (towardsCloud && sent.addAndGet(count) >= nextCut.get() && cut() == Cut.ONE_WAY) {
                    to.shutdownOutput();
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException broken) {
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private enum Cut {
        NONE,
        ALL,
        ONE_WAY
    }

    private synchronized Cut cut() throws IOException {
        if (sent.get() < nextCut.get() || cutsLeft.get() == 0) {
            return Cut.NONE;
        }
        cutsLeft.decrementAndGet();
        nextCut.set(sent.get() + distance());
        int kind = random.nextInt(3);
        if (kind == 0) {
            return Cut.ONE_WAY;
        }
        boolean abruptly = kind == 1;
        for (Socket each : Set.copyOf(open)) {
            if (abruptly && !each.isClosed()) {
                each.setSoLinger(true, 0);
            }
            each.close();
        }
        return Cut.ALL;
    }

    private long distance() {
        return 1 + random.nextLong(2 * betweenCuts);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : Set.copyOf(open)) {
            each.close();
        }
    }
}
