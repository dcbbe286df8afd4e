/// Prompt templates by id, and plans built from actions.
@NullMarked
package app.adiuva.cloud.plan;

import org.jspecify.annotations.NullMarked;
