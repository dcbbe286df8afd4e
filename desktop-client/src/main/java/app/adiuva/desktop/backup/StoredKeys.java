package app.adiuva.desktop.backup;

import app.adiuva.desktop.backup.format.v1.Keyring;
import app.adiuva.desktop.backup.format.v1.RepositoryKey;
import app.adiuva.desktop.cloud.BackupApi;

/// The wrapped keys as the cloud shows them.
final class StoredKeys {
    private StoredKeys() {}

    static Keyring parse(BackupApi.StoredKeyring stored) {
        byte[] bytes = new byte[stored.content().remaining()];
        stored.content().duplicate().get(bytes);
        return Keyring.parse(bytes);
    }

    /// Another repository's keyring, or an older one, must not take the place of ours.
    ///
    /// @param generation the newest that this computer knows
    /// @throws BackupFailure `rolled_back` for an older one
    /// @throws app.adiuva.desktop.backup.format.v1.FormatException for another repository's, or a damaged one
    static Keyring requireOurs(BackupApi.StoredKeyring stored, RepositoryKey key, long generation) {
        Keyring keyring = parse(stored);
        keyring.requireSeal(key);
        if (keyring.generation() < generation) {
            throw BackupFailure.oldKeyring();
        }
        return keyring;
    }
}
