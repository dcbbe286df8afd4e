package app.adiuva.desktop.cli.backup;

import app.adiuva.desktop.backup.Proof;
import app.adiuva.desktop.cli.ExitCode;
import app.adiuva.desktop.cli.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `adiuva backup verify`: the newest backup is read back.
@Command(
        name = "verify",
        description = "Read the newest backup back: its list of contents and a thirtieth of its packs, in turn.",
        footer = {
            "",
            "Exit codes: 0 found right, 1 what the cloud has is damaged, 3 no answer from the cloud, 4 refused (not set",
            "up, no backup yet, another one is running), 5 the disk cannot be used, 130 stopped."
        })
final class VerifyVerb extends BackupWork {
    @Option(
            names = "--full",
            description = "All of it: a restore into a scratch folder, with every check that a restore makes.")
    boolean full;

    VerifyVerb(Session session) {
        super(session);
    }

    @Override
    public ExitCode run() {
        Proof proof = working((progress, stop) -> backups().verify(full, progress, stop));
        if (json) {
            document(rows().proof(proof));
        } else {
            terminal().line(words(proof));
        }
        return ExitCode.DONE;
    }

    static String words(Proof proof) {
        return proof.full()
                ? "Backup " + proof.sequence() + " was restored into a scratch folder and is sound: "
                        + Plural.of(proof.packs(), "pack") + ", " + Amount.of(proof.bytes()) + "."
                : "Backup " + proof.sequence() + ": " + proof.packs() + " of " + Plural.of(proof.of(), "pack")
                        + " read back and found right (" + Amount.of(proof.bytes())
                        + "). `--full` tries a restore of all of it.";
    }
}
