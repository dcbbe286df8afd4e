package app.adiuva.cloud.bench.stream;

/// One answer as its client saw it.
///
/// @param firstToken nanoseconds from the request to the first word; 0 without one
/// @param tokens how many words came
/// @param whole whether it came to its end
record Answered(long firstToken, int tokens, boolean whole) {
    static final Answered LOST = new Answered(0, 0, false);
}
