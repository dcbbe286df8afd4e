package app.adiuva.desktop.ui.kit;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.plan.PlanRefused;
import app.adiuva.desktop.store.StorageException;

/// What to tell the user when records could not be read or written: what happened, what was kept, what to do.
public final class Trouble {
    private Trouble() {}

    public static String reading(Exception failure) {
        return text("trouble.reading", advice(failure));
    }

    /// A change that did not happen.
    static String changing(Exception failure) {
        return failure instanceof PlanRefused refused
                ? text("edit.refused", FaultWords.of(refused))
                : text("trouble.changing", advice(failure));
    }

    /// Something typed that could not be kept, and is still where it was typed.
    public static String keeping(Exception failure) {
        return failure instanceof PlanRefused refused
                ? text("trouble.keeping.refused", FaultWords.of(refused))
                : text("trouble.keeping", advice(failure));
    }

    /// Whether the disk takes nothing now, which is no fault of the change that failed.
    static boolean isOfTheDisk(Exception failure) {
        return failure instanceof StorageException storage && storage.reason().isOfTheDisk();
    }

    private static String advice(Exception failure) {
        return failure instanceof StorageException storage
                ? advice(storage.reason().code())
                : text("trouble.other");
    }

    /// What to do about a failure that was kept by its code, see [StorageException.Reason#code].
    public static String advice(String code) {
        return switch (code) {
            case "busy" -> text("trouble.busy");
            case "disk_full" -> text("trouble.disk_full");
            case "disk_error" -> text("trouble.disk_error");
            case "read_only" -> text("trouble.read_only");
            case "damaged" -> text("trouble.damaged");
            default -> text("trouble.other");
        };
    }
}
