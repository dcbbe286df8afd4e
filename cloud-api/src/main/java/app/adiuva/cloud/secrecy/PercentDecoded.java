package app.adiuva.cloud.secrecy;

/// Reads text as it stands in an address: `You%20keep%20the`. Confined to one thread.
final class PercentDecoded implements Reading {
    private int digits;
    private int value;

    @Override
    public void read(int codePoint, int place, Sink sink) {
        if (codePoint == '%') {
            digits = 2;
            value = 0;
            return;
        }
        int digit = digits == 0 || codePoint > 'f' ? -1 : Character.digit(codePoint, 16);
        if (digit < 0) {
            digits = 0;
            sink.letters(codePoint, place);
            return;
        }
        value = value << 4 | digit;
        digits--;
        if (digits == 0) {
            sink.letters(value, place);
        }
    }
}
