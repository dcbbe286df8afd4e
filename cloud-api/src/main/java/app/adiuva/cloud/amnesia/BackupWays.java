package app.adiuva.cloud.amnesia;

import app.adiuva.cloud.amnesia.Way.Client;
import app.adiuva.contracts.ApiPaths;
import app.adiuva.contracts.backup.BackupHeaders;
import java.util.List;

/// Backups. What is stored is what the desktop has encrypted, so a body that is taken is no canary; one that is refused
/// is.
final class BackupWays {
    private static final String SESSION = ApiPaths.BACKUP_SESSIONS + "/{session}";
    private static final String OPEN_SESSION = ApiPaths.BACKUP_SESSIONS + "/{upload}";
    private static final String PACK = "/packs/0123456789abcdef0123456789abcdef";
    private static final String SEALED = "what only its owner can open";
    private static final String OTHER_CHECKSUM = "sha256:" + "0".repeat(64);

    static final List<RouteWays> ALL = List.of(
            RouteWays.of("POST " + ApiPaths.BACKUP_SESSIONS)
                    .keeps("version and estimated size")
                    .signedOut()
                    .way(Way.of("as meant", 201, ApiPaths.BACKUP_SESSIONS)
                            .json("{\"version\": 1, \"estimated_bytes\": 100}")
                            .remembers("upload", "/id"))
                    .jsonMistakes(),
            RouteWays.of("PUT " + SESSION + "/packs/{pack}")
                    .keeps("the ciphertext, its name, size and checksum")
                    .signedOut()
                    .foreignPath()
                    .way(put("wrong checksum", Way.REFUSED, OPEN_SESSION + PACK, "{canary}")
                            .header(BackupHeaders.PACK_CHECKSUM, OTHER_CHECKSUM))
                    .way(put("no checksum", 422, OPEN_SESSION + PACK, "{canary}")
                            .header(BackupHeaders.PACK_CHECKSUM, "{canary}"))
                    .way(put("as meant", 201, OPEN_SESSION + PACK, SEALED)
                            .header(BackupHeaders.PACK_CHECKSUM, "{checksum}")),
            RouteWays.of("GET " + SESSION + "/packs/{pack}")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 200, OPEN_SESSION + PACK)),
            RouteWays.of("POST " + SESSION + "/missing")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("no name", 422, OPEN_SESSION + "/missing").json("{\"packs\": [\"{canary}\"]}"))
                    .jsonMistakes(),
            RouteWays.of("POST " + SESSION + "/presign")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("no checksum", 422, OPEN_SESSION + "/presign")
                            .json("{\"packs\": [{\"name\": \"{canary}\", \"length\": 1, \"checksum\": \"{canary}\"}]}"))
                    .jsonMistakes(),
            RouteWays.of("GET " + ApiPaths.BACKUP_PACKS + "/{pack}").signedOut().foreignPath(),
            RouteWays.of("DELETE " + SESSION).signedOut().foreignPath().way(Way.of("as meant", 204, OPEN_SESSION)),
            RouteWays.of("PUT " + ApiPaths.BACKUP)
                    .keeps("the ciphertext, version, time, size and checksum")
                    .signedOut()
                    .way(backup("wrong checksum", Way.REFUSED, "{canary}")
                            .header(BackupHeaders.CHECKSUM, OTHER_CHECKSUM))
                    .way(backup("no version", 422, "{canary}").header(BackupHeaders.VERSION, "{canary}"))
                    .way(backup("hangs up", Way.ANY, "{canary} ".repeat(1_000)).how(Client.HANGS_UP_IN_THE_BODY))
                    .way(backup("as meant", 201, SEALED).remembers("backup", "/id")),
            RouteWays.of("GET " + ApiPaths.BACKUP)
                    .signedOut()
                    .way(Way.of("as meant", 200, ApiPaths.BACKUP).header("Range", "{canary}")),
            RouteWays.of("GET " + ApiPaths.BACKUP_HISTORY).signedOut().plain(200),
            RouteWays.of("GET " + ApiPaths.BACKUP + "/{id}")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 200, ApiPaths.BACKUP + "/{backup}").header("If-None-Match", "{canary}")),
            RouteWays.of("DELETE " + ApiPaths.BACKUP + "/{id}")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 204, ApiPaths.BACKUP + "/{backup}")),
            RouteWays.of("POST " + ApiPaths.BACKUP + "/{id}/restore")
                    .signedOut()
                    .foreignPath()
                    .way(Way.of("as meant", 204, ApiPaths.BACKUP + "/{backup}/restore")
                            .body("{canary}")),
            RouteWays.of("GET " + ApiPaths.BACKUP_KEYRING).signedOut().plain(404),
            RouteWays.of("PUT " + ApiPaths.BACKUP_KEYRING)
                    .keeps("the wrapped keys")
                    .signedOut()
                    .way(put("no condition", 428, ApiPaths.BACKUP_KEYRING, "{canary}"))
                    .way(put("too large", 413, ApiPaths.BACKUP_KEYRING, "{canary} ".repeat(500)))
                    .way(put("as meant", 204, ApiPaths.BACKUP_KEYRING, SEALED).header("If-None-Match", "*"))
                    .way(put("changed meanwhile", 412, ApiPaths.BACKUP_KEYRING, "{canary}")
                            .header("If-Match", "{canary}")),
            RouteWays.of("GET " + ApiPaths.BACKUP_FOUND).signedOut().plain(404),
            RouteWays.of("POST " + ApiPaths.BACKUP_FOUND + "/{id}/adopt")
                    .signedOut()
                    .foreignPath());

    private BackupWays() {}

    private static Way put(String name, int status, String path, String body) {
        return Way.of(name, status, path)
                .header("Content-Type", "application/octet-stream")
                .body(body);
    }

    private static Way backup(String name, int status, String body) {
        return put(name, status, ApiPaths.BACKUP, body)
                .header(BackupHeaders.VERSION, "2")
                .header(BackupHeaders.TIMESTAMP, "1")
                .header(BackupHeaders.CHECKSUM, "{checksum}");
    }
}
