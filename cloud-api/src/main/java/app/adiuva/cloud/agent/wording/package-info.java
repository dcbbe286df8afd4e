/// English for what tools answer: times, counts and lists in words, and the words by which people say what to do.
@NullMarked
package app.adiuva.cloud.agent.wording;

import org.jspecify.annotations.NullMarked;
