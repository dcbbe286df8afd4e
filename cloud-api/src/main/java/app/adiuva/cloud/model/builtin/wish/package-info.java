/// What a sentence asks for: phrases of words, and the wishes that they mean.
@NullMarked
package app.adiuva.cloud.model.builtin.wish;

import org.jspecify.annotations.NullMarked;
