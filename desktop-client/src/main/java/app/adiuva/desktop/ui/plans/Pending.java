package app.adiuva.desktop.ui.plans;

import app.adiuva.desktop.billing.Waiting;
import java.net.URI;

/// A payment that is waited for.
///
/// @param page where it is made
record Pending(String what, URI page, Waiting waiting) {}
