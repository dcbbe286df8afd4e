package app.adiuva.desktop.backup.format.v1;

import java.security.MessageDigest;

/// The root of a snapshot: SHA-256 over the names of all its pages in order. Section 6.
public final class PageRoot {
    private final MessageDigest digest = Crypto.sha256();

    /// The next page's name, from page 1 on.
    public void add(PageName name) {
        digest.update(name.bits().bytes());
    }

    /// The root of the pages so far; begins anew.
    public Digest finish() {
        return Digest.of(digest.digest());
    }
}
