package app.adiuva.desktop.billing;

import java.net.URI;

/// What choosing a plan led to.
public sealed interface Choice {
    /// The user pays on this page; the plan comes afterwards.
    record Pay(URI page) implements Choice {}

    /// The subscription was changed, without a page.
    record Switched(SeenPlan plan) implements Choice {}
}
