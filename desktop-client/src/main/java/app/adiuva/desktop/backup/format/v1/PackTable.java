package app.adiuva.desktop.backup.format.v1;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;

/// The table of packs that references on the wire point into: sections 5 to 8.
final class PackTable {
    private final List<PackName> names;
    private final Map<PackName, Integer> indexes = new HashMap<>();

    /// @throws FormatException `malformed` when the names don't ascend
    PackTable(List<PackName> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < this.names.size(); i++) {
            if (i > 0 && this.names.get(i - 1).compareTo(this.names.get(i)) >= 0) {
                throw FormatException.malformed("names of packs do not ascend");
            }
            indexes.put(this.names.get(i), i);
        }
    }

    /// The packs of these references, each once.
    static PackTable of(Collection<Reference> references) {
        SequencedSet<PackName> sorted = new TreeSet<>();
        references.forEach(each -> sorted.add(each.pack()));
        return new PackTable(List.copyOf(sorted));
    }

    /// A table of `u16` names, as page maps and file lists begin with.
    static PackTable read(ByteReader in) {
        int count = in.count(in.u16(), Bits128.BYTES);
        List<PackName> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(new PackName(in.bits128()));
        }
        return new PackTable(names);
    }

    void write(ByteWriter out) {
        out.u16(names.size());
        names.forEach(name -> out.bits(name.bits()));
    }

    Reference readReference(ByteReader in) {
        int index = in.u32(0, names.size() - 1, "the pack of a reference");
        int offset = in.u32(0, PackBuilder.MOST_PLAIN, "an offset");
        int stored = in.u32(1, PackBuilder.MOST_PLAIN, "the length of a blob");
        return new Reference(names.get(index), offset, stored, in.u32(1, Blob.MOST_PLAIN, "the length of a blob"));
    }

    void write(ByteWriter out, Reference reference) {
        Integer index = indexes.get(reference.pack());
        if (index == null) {
            throw new IllegalArgumentException("a reference to a pack that is not in the table");
        }
        out.u32(index).u32(reference.offset()).u32(reference.stored()).u32(reference.plain());
    }
}
