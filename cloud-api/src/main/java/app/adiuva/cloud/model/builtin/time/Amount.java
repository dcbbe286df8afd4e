package app.adiuva.cloud.model.builtin.time;

/// How many, as said before a unit: 2, 2.5, half, a couple.
///
/// @param fraction from 0 up to, not including, 1
record Amount(int whole, double fraction) {

    static Amount of(int whole) {
        return new Amount(whole, 0);
    }

    double value() {
        return whole + fraction;
    }
}
