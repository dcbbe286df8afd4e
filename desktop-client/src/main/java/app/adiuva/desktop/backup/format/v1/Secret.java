package app.adiuva.desktop.backup.format.v1;

/// What a person keeps to open a repository: section 3.1. Wiped when closed.
public sealed interface Secret extends AutoCloseable permits Passphrase, RecoveryPhrase {
    @Override
    void close();
}
