package app.adiuva.desktop.backup.format.v1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes the vectors of the format; the same bytes in each run.
final class VectorMaker {
    private static final String ABANDON = "abandon ".repeat(23);
    private static final String PHRASE = ABANDON + "art";

    private final FixedRandom random = new FixedRandom(1);
    private final RepositoryKey key = RepositoryKey.generate(new RepositoryId(Bits128.random(random)), random);
    private final VectorFiles files = new VectorFiles();

    Map<String, String> make() throws IOException {
        phrases();
        keyrings();
        packs();
        new ManifestVectors(key, random, files).make();
        new ContentVectors(key, files).make();
        return files.texts;
    }

    private void phrases() {
        String[][] all = {
            {"zeros", PHRASE, "ok"},
            {"ones", "zoo ".repeat(23) + "vote", "ok"},
            {"upper-case", "ABANDON ".repeat(23) + "Art", "ok"},
            {"white-space", " " + PHRASE.replace(" ", "\n\t") + " ", "ok"},
            {"checksum", ABANDON + "abandon", "phrase"},
            {"unknown-word", ABANDON + "artt", "phrase"},
            {"prefix", ABANDON.replace("abandon", "aban") + "art", "phrase"},
            {"23-words", ABANDON.strip(), "phrase"},
            {"25-words", PHRASE + " art", "phrase"},
            {"12-words", "abandon ".repeat(11) + "about", "phrase"},
            {"empty", "", "phrase"},
            {"commas", PHRASE.replace(" ", ","), "phrase"},
            {"odd-spaces", PHRASE.replace(" ", "\u00a0\u0085\u3000"), "ok"},
            {"kelvin-sign", ABANDON + "\u212aeep", "phrase"},
        };
        for (String[] each : all) {
            Map<String, Object> fields = new LinkedHashMap<>(Map.of("phrase", each[1]));
            if (each[2].equals("ok")) {
                fields.put("gives", each[0].equals("ones") ? "ff".repeat(32) : "00".repeat(32));
            }
            files.add("phrase-" + each[0], "phrase", each[2], fields);
        }
    }

    private void keyrings() {
        KeySlot recovery = KeySlot.forRecoveryPhrase(key, RecoveryPhrase.parse(PHRASE.toCharArray()), 1_000, random);
        files.object(
                "keyring",
                "keyring",
                "ok",
                Map.of("phrase", PHRASE, "gives", hex()),
                Keyring.create(key, List.of(recovery)).bytes());
        String[][] edits = {
            {"magic", "flip 0", "not-a-backup"},
            {"short-magic", "cut 3", "not-a-backup"},
            {"version", "set 4 02", "version"},
            {"header-cut", "cut 20", "malformed"},
            {"repository", "flip 5", "tampered"},
            {"generation", "flip 23", "tampered"},
            {"generation-zero", "set 21 00000000", "malformed"},
            {"no-slots", "set 25 00", "malformed"},
            {"nine-slots", "set 25 09", "malformed"},
            {"slots-missing", "set 25 02", "malformed"},
            {"type", "set 26 03", "malformed"},
            {"slot-id", "flip 27", "tampered"},
            {"created", "flip 50", "tampered"},
            {"created-huge", "set 43 80", "malformed"},
            {"salt", "flip 51", "wrong-secret"},
            {"commitment", "flip 67", "wrong-secret"},
            {"wrapped", "flip 99", "tampered"},
            {"wrapped-tag", "flip 146", "tampered"},
            {"seal", "flip 178", "tampered"},
            {"seal-cut", "cut 178", "malformed"},
            {"appended", "append 1", "malformed"},
        };
        files.edits("keyring", "keyring", edits, Map.of("phrase", PHRASE));
        Map<String, ?> other = Map.of("phrase", "zoo ".repeat(23) + "vote");
        files.edit("keyring", "keyring", "other-phrase", "", "wrong-secret", other);
        passphrases(recovery);
    }

    private void passphrases(KeySlot recovery) {
        KeySlot passphrase = KeySlot.forPassphrase(
                key, new Passphrase("correct horse battery".toCharArray()), KdfParameters.STANDARD, 1_000, random);
        files.object(
                "passphrase",
                "keyring",
                "ok",
                Map.of("phrase", PHRASE, "gives", hex()),
                Keyring.create(key, List.of(passphrase, recovery)).bytes());
        String[][] costs = {
            {"memory-low", "set 67 0000ffff", "parameters"}, {"memory-high", "set 67 00040001", "parameters"},
            {"memory-huge", "set 67 ffffffff", "parameters"}, {"passes-low", "set 71 00000002", "parameters"},
            {"passes-high", "set 71 00000011", "parameters"}, {"passes-huge", "set 71 ffffffff", "parameters"},
            {"lanes-none", "set 75 00", "parameters"}, {"lanes-many", "set 75 09", "parameters"},
            {"product", "set 67 0004000000000005", "parameters"},
        };
        files.edits("passphrase", "keyring", costs, Map.of("phrase", PHRASE));
        String[][] changed = {
            {"salt-changed", "flip 51", "wrong-secret"},
            {"cost-changed", "set 67 00010001", "wrong-secret"},
            {"commitment-changed", "flip 76", "wrong-secret"},
            {"wrapped-changed", "flip 108", "tampered"},
            {"phrase-slot-changed", "flip 200", "tampered"},
            {"slot-id-twice", "set 157 " + passphrase.id().bits(), "malformed"},
        };
        files.edits("passphrase", "keyring", changed, Map.of("passphrase", "correct horse battery"));
        files.edit("passphrase", "keyring", "cost-other-slot", "set 67 00010001", "tampered", Map.of("phrase", PHRASE));
        files.edit("passphrase", "keyring", "wrong", "", "wrong-secret", Map.of("passphrase", "Correct horse battery"));
        Map<String, ?> right = Map.of("passphrase", "correct horse battery", "gives", hex());
        files.edit("passphrase", "keyring", "opened", "", "ok", right);
        costlier();
    }

    /// Made in normalisation form C, opened in form D, at another cost.
    private void costlier() {
        FixedRandom own = new FixedRandom(2);
        KeySlot slot = KeySlot.forPassphrase(
                key, new Passphrase("caf\u00e9 cr\u00e8me".toCharArray()), new KdfParameters(98_304, 4, 1), 1_000, own);
        Map<String, ?> decomposed = Map.of("passphrase", "cafe\u0301 cre\u0300me", "gives", hex());
        files.object(
                "passphrase-decomposed",
                "keyring",
                "ok",
                decomposed,
                Keyring.create(key, List.of(slot)).bytes());
    }

    private void packs() throws IOException {
        var out = new ByteArrayOutputStream();
        var name = new PackName(Bits128.random(random));
        try (var writer = new SealedWriter(key, ObjectName.pack(name), random, out)) {
            writer.zeros(40_000);
            writer.finish();
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("key", hex());
        inputs.put("repository", key.repository().toString());
        inputs.put("name", name.toString());
        Map<String, Object> right = new LinkedHashMap<>(inputs);
        right.put("gives", Digest.sha256(new byte[40_000]).toString());
        files.object("pack", "pack", "ok", right, out.toByteArray());
        String[][] edits = {
            {"magic", "flip 3", "not-a-backup"},
            {"manifest", "set 0 4144564d", "not-a-backup"},
            {"version", "set 4 00", "version"},
            {"salt", "flip 5", "tampered"},
            {"salt-end", "flip 36", "tampered"},
            {"first-segment", "flip 37", "tampered"},
            {"first-tag", "flip 16436", "tampered"},
            {"second-segment", "flip 16437", "tampered"},
            {"last-segment", "flip 32837", "tampered"},
            {"last-tag", "flip 40084", "tampered"},
            {"empty", "cut 0", "not-a-backup"},
            {"header-cut", "cut 36", "malformed"},
            {"no-segment", "cut 37", "truncated"},
            {"tag-only", "cut 53", "malformed"},
            {"one-byte", "cut 54", "tampered"},
            {"one-segment", "cut 16437", "truncated"},
            {"two-segments", "cut 32837", "truncated"},
            {"last-byte-cut", "cut 40084", "tampered"},
            {"appended", "append 1", "tampered"},
            {"appended-segment", "append 16400", "tampered"},
            {"swapped", "swap", "tampered"},
        };
        files.edits("pack", "pack", edits, inputs);
        for (String field : List.of("key", "repository", "name")) {
            Map<String, String> other = new LinkedHashMap<>(inputs);
            other.put(field, "00".repeat(inputs.get(field).length() / 2));
            files.edit("pack", "pack", "other-" + field, "", "tampered", other);
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(key.bytes());
    }
}
