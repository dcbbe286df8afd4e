package app.adiuva.cloud.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/// Notices while a request is answered that its client has gone, so that nobody works for nobody.
///
/// Nothing tells a server that a client hung up until it reads from the connection or writes to it. So this reads, now
/// and then, what can only be the end: the whole request is here already. A client that has only closed its own side
/// counts as gone, as it does for the usual proxies. If something else comes, it is the beginning of a next request
/// sent too early; it is lost to this look, so the connection ends after the answer and the client asks again
/// (RFC 9112, section 9.3.2).
public final class Hangup implements AutoCloseable {
    private static final int LOOK_MILLIS = 100;

    private final Context request;
    private final EndPoint connection;
    private final Runnable whenGone;
    private final ByteBuffer early = BufferUtil.allocate(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Hangup(Context request, Runnable whenGone) {
        this.request = request;
        this.connection = ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        this.whenGone = whenGone;
    }

    /// Watches until it is closed. The body of the request must have been read.
    ///
    /// @param whenGone runs once, on a thread of its own
    public static Hangup watch(Context request, Runnable whenGone) {
        Hangup hangup = new Hangup(request, whenGone);
        Thread.ofVirtual().name("hangup").start(hangup::look);
        return hangup;
    }

    private void look() {
        try {
            boolean goesOn = true;
            while (goesOn && !over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                goesOn = nothingCame();
            }
        } catch (InterruptedException nobodyDoesThis) {
            Thread.currentThread().interrupt();
        }
    }

    /// In turns with [#close], after which the connection is the server's again.
    private boolean nothingCame() {
        int read;
        synchronized (this) {
            if (over.getCount() == 0) {
                return false;
            }
            read = read();
        }
        if (read < 0) {
            whenGone.run();
        }
        return read == 0;
    }

    private int read() {
        try {
            return connection.fill(early);
        } catch (IOException broken) {
            return -1;
        }
    }

    /// Ends the watch. To be called before the answer is written, on the thread of the request.
    @Override
    public synchronized void close() {
        over.countDown();
        if (early.hasRemaining()) {
            request.header("Connection", "close");
        }
    }
}
