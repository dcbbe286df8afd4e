package app.adiuva.desktop.backup.format.v1;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The other process of [HeapTest]: uses every part of the format that holds a key, then writes its heap to a file.
final class HeapUser {
    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private final List<AutoCloseable> opened = new ArrayList<>();

    private HeapUser(Path folder) {
        this.folder = folder;
    }

    /// @param arguments the folder, and whether to `close`
    public static void main(String[] arguments) throws Exception {
        HeapUser user = new HeapUser(Path.of(arguments[0]));
        try {
            user.use();
            if (arguments[1].equals("close")) {
                for (AutoCloseable each : user.opened.reversed()) {
                    each.close();
                }
            }
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(user.folder.resolve("heap.hprof").toString(), false);
        } finally {
            Reference.reachabilityFence(user);
        }
    }

    private void use() throws IOException {
        char[] typed = typed(folder.resolve("passphrase"));
        var passphrase = open(new Passphrase(typed));
        Arrays.fill(typed, '\0');
        char[] words = typed(folder.resolve("phrase"));
        var phrase = open(RecoveryPhrase.parse(words));
        Arrays.fill(words, '\0');
        Keyring keyring = Keyring.parse(Files.readAllBytes(folder.resolve("keyring")));
        var key = open(keyring.open(passphrase));
        var _ = open(keyring.open(phrase));
        KeySlot fresh = KeySlot.forPassphrase(key, passphrase, KdfParameters.STANDARD, 1, random);
        Keyring changed = keyring.replace(key, keyring.slots().getFirst().id(), fresh);
        Files.write(folder.resolve("changed"), changed.bytes());
        names(key);
        packs(key);
    }

    private void names(RepositoryKey key) throws IOException {
        var names = open(new ContentNames(key));
        var _ = names.page(new byte[PageMap.PAGE], 0);
        var _ = names.file(new ByteArrayInputStream(new byte[9]));
        var chunker = open(new Chunker(key));
        var _ = chunker.cut(new byte[300_000], 0, 300_000);
    }

    private void packs(RepositoryKey key) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = open(new PackBuilder(key, random, out));
        var reference = builder.add(Blob.of(new byte[100_000]));
        StoredPack stored = builder.sealLast();
        byte[] pack = out.toByteArray();
        Files.write(folder.resolve("pack"), pack);
        PackReader.verify(key, stored.name(), new ByteArrayInputStream(pack));
        PackSource source = (offset, length) -> Arrays.copyOfRange(pack, (int) offset, (int) offset + length);
        var reader = open(new PackReader(key, stored.name(), pack.length, source));
        var _ = reader.content(reference);
        var manifest = new Manifest(
                new Manifest.Chain(key.repository(), 1, Digest.ZERO),
                new Manifest.Origin(1, "0.1.0", 7),
                new Manifest.Database(1, Digest.ZERO, 1, List.of(reference), List.of()),
                Collections.singletonList(stored),
                List.of());
        var sealed = new ByteArrayOutputStream();
        var _ = manifest.seal(key, random, sealed);
        var _ = Manifest.open(key, 1, new ByteArrayInputStream(sealed.toByteArray()));
    }

    private <T extends AutoCloseable> T open(T closeable) {
        opened.add(closeable);
        return closeable;
    }

    /// The bytes of a file as characters, and no copy of them.
    private static char[] typed(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        char[] characters = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            characters[i] = (char) bytes[i];
        }
        Arrays.fill(bytes, (byte) 0);
        return characters;
    }
}
