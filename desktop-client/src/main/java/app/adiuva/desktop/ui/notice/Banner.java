package app.adiuva.desktop.ui.notice;

import app.adiuva.desktop.notice.Notification;
import app.adiuva.desktop.notice.Notification.Late;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What stands at the top right until the user has dealt with it.
public sealed interface Banner {
    /// No more than these stand there at once.
    int MOST = 3;

    /// What it tells of.
    List<Notification> all();

    record One(Notification notification) implements Banner {
        @Override
        public List<Notification> all() {
            return List.of(notification);
        }
    }

    /// Several in one.
    record Group(List<Notification> all, Why why) implements Banner {
        public Group {
            all = List.copyOf(all);
        }
    }

    /// Why several stand in one banner.
    enum Why {
        AWAY,
        QUIET,
        MANY
    }

    /// The banners for all that waits: what came late and together is one; what is too much goes into the last.
    ///
    /// @param waiting newest first
    static List<Banner> of(List<Notification> waiting) {
        Map<String, List<Notification>> batches = new LinkedHashMap<>();
        waiting.forEach(
                each -> batches.computeIfAbsent(each.batch() == null ? each.id() : each.batch(), _ -> new ArrayList<>())
                        .add(each));
        List<Banner> banners = batches.values().stream().map(Banner::together).toList();
        if (banners.size() <= MOST) {
            return banners;
        }
        List<Notification> rest = banners.stream()
                .skip(MOST - 1L)
                .flatMap(banner -> banner.all().stream())
                .toList();
        return Stream.concat(banners.stream().limit(MOST - 1L), Stream.of(new Group(rest, Why.MANY)))
                .toList();
    }

    private static Banner together(List<Notification> batch) {
        if (batch.size() == 1) {
            return new One(batch.getFirst());
        }
        boolean quiet = batch.stream().allMatch(each -> each.late() == Late.QUIET);
        return new Group(batch, quiet ? Why.QUIET : Why.AWAY);
    }
}
