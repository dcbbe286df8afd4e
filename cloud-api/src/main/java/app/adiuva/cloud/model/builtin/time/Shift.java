package app.adiuva.cloud.model.builtin.time;

/// Which one is meant, seen from now. With weekdays, `NEXT` and `PREVIOUS` count weeks (next Tuesday is the Tuesday
/// of next week) while `COMING` and `LAST` mean the nearest one that is not today.
enum Shift {
    PREVIOUS(-1),
    LAST(-1),
    THIS(0),
    COMING(1),
    NEXT(1);

    private final int count;

    Shift(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }
}
