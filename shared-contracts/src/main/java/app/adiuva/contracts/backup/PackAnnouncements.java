package app.adiuva.contracts.backup;

import java.util.List;

/// Packs that the desktop wants to send to the object store directly; at most 100.
public record PackAnnouncements(List<Pack> packs) {
    public PackAnnouncements {
        packs = List.copyOf(packs);
    }

    /// @param checksum `sha256:` and 64 hexadecimal digits
    public record Pack(String name, long length, String checksum) {}
}
