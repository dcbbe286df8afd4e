package app.adiuva.cloud.model.builtin.time;

/// How `2/3` is read. A number over 12 decides by itself, so `24/12` is Christmas Eve under either order.
public enum DateOrder {
    MONTH_FIRST,
    DAY_FIRST
}
