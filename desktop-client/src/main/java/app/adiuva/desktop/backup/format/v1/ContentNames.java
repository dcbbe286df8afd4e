package app.adiuva.desktop.backup.format.v1;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.crypto.Mac;

/// Names content by its keyed hash, so that equal content is found without the server learning anything: sections 6, 7.
/// Wiped when closed.
public final class ContentNames implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final Mac pages;
    private final Mac files;
    private boolean closed;

    public ContentNames(RepositoryKey key) {
        this.pages = mac(key, Subkey.PAGE);
        this.files = mac(key, Subkey.FILE);
    }

    /// The name of the 4,096 bytes from an offset.
    public PageName page(byte[] bytes, int from) {
        requireOpen();
        pages.update(bytes, from, PageMap.PAGE);
        return new PageName(Bits128.of(Arrays.copyOf(pages.doFinal(), Bits128.BYTES)));
    }

    /// The name of a file's whole content, read to its end.
    public Digest file(InputStream content) throws IOException {
        requireOpen();
        byte[] buffer = new byte[BUFFER];
        files.reset();
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            files.update(buffer, 0, read);
        }
        return Digest.of(files.doFinal());
    }

    @Override
    public void close() {
        closed = true;
        Crypto.forget(pages);
        Crypto.forget(files);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the keys of the names were wiped");
        }
    }

    private static Mac mac(RepositoryKey key, Subkey subkey) {
        byte[] derived = key.derive(subkey);
        try {
            return Crypto.hmac(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }
}
