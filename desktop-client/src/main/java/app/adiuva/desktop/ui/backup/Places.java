package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.cloud.BackupPlace;

/// Where backups are kept, in words.
final class Places {
    private Places() {}

    static String words(Vault.Where where) {
        return switch (where) {
            case Vault.Where.Elsewhere elsewhere -> text("backup.place.cloud", elsewhere.host());
            case Vault.Where.Own own -> {
                BackupPlace chosen = own.chosen();
                yield chosen == null ? text("backup.place.beside", own.standard()) : words(chosen);
            }
        };
    }

    private static String words(BackupPlace place) {
        return switch (place) {
            case BackupPlace.Folder folder -> text("backup.place.folder", folder.path());
            case BackupPlace.Bucket bucket ->
                bucket.endpoint().isEmpty()
                        ? text("backup.place.bucket", bucket.name())
                        : text("backup.place.bucket.at", bucket.name(), bucket.endpoint());
        };
    }
}
