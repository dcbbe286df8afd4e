package app.adiuva.cloud.account;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets the entry that was not used for longest once it is full. Not thread-safe.
final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
