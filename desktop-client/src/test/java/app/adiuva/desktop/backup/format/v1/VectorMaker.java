package app.adiuva.desktop.backup.format.v1;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
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
    private final Map<String, String> files = new LinkedHashMap<>();

    Map<String, String> make() throws IOException {
        phrases();
        keyrings();
        packs();
        return files;
    }

    private void phrases() throws IOException {
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
        };
        for (String[] each : all) {
            add("phrase-" + each[0], "phrase", each[2], Map.of("phrase", each[1]));
        }
    }

    private void keyrings() throws IOException {
        KeySlot recovery = KeySlot.forRecoveryPhrase(key, RecoveryPhrase.parse(PHRASE.toCharArray()), 1_000, random);
        object(
                "keyring",
                Map.of("phrase", PHRASE),
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
        edits("keyring", edits, Map.of("phrase", PHRASE));
        edit("keyring", "other-phrase", "", "wrong-secret", Map.of("phrase", "zoo ".repeat(23) + "vote"));
        KeySlot passphrase = KeySlot.forPassphrase(
                key, new Passphrase("correct horse battery".toCharArray()), KdfParameters.STANDARD, 1_000, random);
        object(
                "passphrase",
                "keyring",
                Map.of("phrase", PHRASE),
                Keyring.create(key, List.of(passphrase, recovery)).bytes());
        String[][] costs = {
            {"memory-low", "set 67 0000ffff", "parameters"}, {"memory-high", "set 67 00040001", "parameters"},
            {"memory-huge", "set 67 ffffffff", "parameters"}, {"passes-low", "set 71 00000002", "parameters"},
            {"passes-high", "set 71 00000011", "parameters"}, {"passes-huge", "set 71 ffffffff", "parameters"},
            {"lanes-none", "set 75 00", "parameters"}, {"lanes-many", "set 75 09", "parameters"},
            {"product", "set 67 0004000000000005", "parameters"},
        };
        edits("passphrase", costs, Map.of("phrase", PHRASE));
    }

    private void packs() throws IOException {
        var out = new ByteArrayOutputStream();
        var name = new PackName(Bits128.random(random));
        try (var writer = new SealedWriter(key, ObjectName.pack(name), random, out)) {
            writer.zeros(40_000);
            writer.finish();
        }
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("key", HexFormat.of().formatHex(key.bytes()));
        inputs.put("repository", key.repository().toString());
        inputs.put("name", name.toString());
        object("pack", inputs, out.toByteArray());
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
        edits("pack", edits, inputs);
        for (String field : List.of("key", "repository", "name")) {
            Map<String, String> other = new LinkedHashMap<>(inputs);
            other.put(field, "00".repeat(inputs.get(field).length() / 2));
            edit("pack", "other-" + field, "", "tampered", other);
        }
    }

    private void object(String name, Map<String, String> inputs, byte[] bytes) throws IOException {
        object(name, name, inputs, bytes);
    }

    private void object(String name, String kind, Map<String, String> inputs, byte[] bytes) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("object", Base64.getEncoder().encodeToString(bytes));
        add(name, kind, "ok", all);
    }

    private void edits(String of, String[][] edits, Map<String, String> inputs) throws IOException {
        for (String[] each : edits) {
            edit(of, each[0], each[1], each[2], inputs);
        }
    }

    private void edit(String of, String name, String edit, String expect, Map<String, String> inputs)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put("of", of + ".json");
        all.put("edit", edit);
        add(of + "-" + name, of.equals("pack") ? "pack" : "keyring", expect, all);
    }

    private void add(String name, String kind, String expect, Map<String, String> inputs) throws IOException {
        Map<String, String> vector = new LinkedHashMap<>();
        vector.put(
                "shows",
                "A " + kind + (expect.equals("ok") ? " that is right: " : " with one fault: ") + name.replace('-', ' ')
                        + ".");
        vector.put("kind", kind);
        vector.put("expect", expect);
        new java.util.TreeMap<>(inputs).forEach(vector::put);
        files.put(
                name + ".json",
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(vector) + "\n");
    }
}
