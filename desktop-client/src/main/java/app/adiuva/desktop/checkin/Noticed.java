package app.adiuva.desktop.checkin;

import app.adiuva.desktop.checkin.Insight.Kind;
import java.util.List;

/// What a rule noticed, not yet stored.
///
/// @param fingerprint the same whenever the same is noticed again
record Noticed(Kind kind, String fingerprint, String subject, List<String> thoughtIds) {
    Noticed {
        thoughtIds = List.copyOf(thoughtIds);
    }
}
