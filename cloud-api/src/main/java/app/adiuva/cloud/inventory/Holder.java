package app.adiuva.cloud.inventory;

import app.adiuva.cloud.object.ObjectKey;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who keeps a series of backups. Whoever takes a series over adds an object with the next generation and leaves those
/// before alone: the highest one counts, so that nothing that an earlier keeper still writes can undo it.
///
/// @param series the id of the series: the account that began it
/// @param generation counted from 1
/// @param account the keeper
public record Holder(UUID series, int generation, UUID account) implements Comparable<Holder> {
    /// The folder of all inventories. No account's objects lie there: accounts are UUIDs.
    static final String FOLDER = "inventories";

    private static final String UUID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern PATH =
            Pattern.compile(FOLDER + "/(" + UUID_SHAPE + ")/([1-9][0-9]{0,8})_(" + UUID_SHAPE + ")");
    private static final Comparator<Holder> ORDER =
            Comparator.comparingInt(Holder::generation).thenComparing(holder -> holder.account.toString());

    /// Who begins a series.
    public static Holder first(UUID account) {
        return new Holder(account, 1, account);
    }

    /// @return what takes this one's place
    public Holder next(UUID successor) {
        return new Holder(series, generation + 1, successor);
    }

    ObjectKey key() {
        return ObjectKey.of(FOLDER, series.toString(), generation + "_" + account);
    }

    static Optional<Holder> of(ObjectKey key) {
        Matcher parts = PATH.matcher(key.path());
        return parts.matches()
                ? Optional.of(new Holder(
                        UUID.fromString(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        UUID.fromString(parts.group(3))))
                : Optional.empty();
    }

    /// Of two who took a series over at the same time, any one wins, but everywhere the same.
    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }
}
