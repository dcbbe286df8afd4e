/// English date and time expressions: a small deterministic grammar from text to typed moments, spans and rules.
///
/// To add an expression, add a line with a pattern and its meaning to the `...Rules` class it belongs to;
/// [Pattern] explains the notation.
@NullMarked
package app.adiuva.cloud.model.builtin.time;

import org.jspecify.annotations.NullMarked;
