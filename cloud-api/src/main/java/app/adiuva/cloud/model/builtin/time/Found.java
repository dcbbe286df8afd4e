package app.adiuva.cloud.model.builtin.time;

/// A phrase that was recognised, and the index of the token after it.
record Found<T>(T value, int end) {}
