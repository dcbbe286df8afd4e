package app.adiuva.contracts.backup;

import java.util.List;
import java.util.Map;

/// Where packs may be sent; empty when this cloud's store takes none directly and the packs go through the cloud.
public record PackAddresses(List<Pack> packs) {
    public PackAddresses {
        packs = List.copyOf(packs);
    }

    /// @param url to which the pack goes by PUT
    /// @param headers that must be sent as they are
    /// @param expiresAt epoch seconds
    public record Pack(String name, String url, Map<String, String> headers, long expiresAt) {
        public Pack {
            headers = Map.copyOf(headers);
        }
    }
}
