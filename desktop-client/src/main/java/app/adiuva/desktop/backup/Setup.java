package app.adiuva.desktop.backup;

import app.adiuva.desktop.backup.format.v1.Bits128;
import app.adiuva.desktop.backup.format.v1.KdfParameters;
import app.adiuva.desktop.backup.format.v1.KeySlot;
import app.adiuva.desktop.backup.format.v1.Keyring;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RecoveryPhrase;
import app.adiuva.desktop.backup.format.v1.RepositoryId;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/// A set-up that has not happened yet: the key and the recovery phrase, in memory only. Wiped when closed.
public final class Setup implements AutoCloseable {
    private final SecureRandom random = new SecureRandom();
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final RecoveryPhrase phrase = RecoveryPhrase.generate(random);

    Setup() {}

    /// The 24 words, to be written down: they are shown here and never again.
    public List<String> words() {
        return phrase.words();
    }

    RepositoryKey key() {
        return key;
    }

    Keyring keyring(Passphrase passphrase, Instant now) {
        long created = now.toEpochMilli();
        return Keyring.create(
                key,
                List.of(
                        KeySlot.forPassphrase(key, passphrase, KdfParameters.STANDARD, created, random),
                        KeySlot.forRecoveryPhrase(key, phrase, created, random)));
    }

    @Override
    public void close() {
        key.close();
        phrase.close();
    }
}
