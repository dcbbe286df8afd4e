/// The built-in planner: a chat model with no network and no key, which picks tools by parsing.
@NullMarked
package app.adiuva.cloud.model.builtin;

import org.jspecify.annotations.NullMarked;
