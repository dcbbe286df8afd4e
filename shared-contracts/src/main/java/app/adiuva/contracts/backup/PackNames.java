package app.adiuva.contracts.backup;

import java.util.List;

/// Names of packs, each 32 lower-case hexadecimal digits; at most 1,000.
public record PackNames(List<String> packs) {
    public PackNames {
        packs = List.copyOf(packs);
    }
}
