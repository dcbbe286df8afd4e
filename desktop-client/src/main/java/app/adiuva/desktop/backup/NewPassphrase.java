package app.adiuva.desktop.backup;

import app.adiuva.desktop.backup.format.v1.KdfParameters;
import app.adiuva.desktop.backup.format.v1.KeySlot;
import app.adiuva.desktop.backup.format.v1.Keyring;
import app.adiuva.desktop.backup.format.v1.Passphrase;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import java.security.SecureRandom;

/// The next generation of a keyring, in which a new passphrase has the place of the old one.
final class NewPassphrase {
    private NewPassphrase() {}

    static Keyring in(Keyring keyring, RepositoryKey key, Passphrase fresh, long created) {
        KeySlot old = keyring.slots().stream()
                .filter(slot -> slot.parameters().isPresent())
                .findFirst()
                .orElseThrow(BackupFailure::noBackup);
        KeySlot slot = KeySlot.forPassphrase(key, fresh, KdfParameters.STANDARD, created, new SecureRandom());
        return keyring.replace(key, old.id(), slot);
    }
}
