/// Language models: which one answers, the adapter to OpenAI-compatible endpoints, and what happens when one fails.
@NullMarked
package app.adiuva.cloud.model;

import org.jspecify.annotations.NullMarked;
