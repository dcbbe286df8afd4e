package app.adiuva.desktop.plan;

/// Hears how far a change of many rows is, inside its transaction: what it throws takes the whole change back.
@FunctionalInterface
public interface Pace {
    /// Nobody listens.
    Pace UNWATCHED = (_, _) -> {};

    /// @param done steps of those that there are in all
    void at(int done, int all);
}
