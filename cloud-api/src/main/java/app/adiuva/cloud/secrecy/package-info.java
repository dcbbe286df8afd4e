/// Keeps the server's own prompts and tool descriptions out of what models answer. See `docs/design/output-filter.md`.
@NullMarked
package app.adiuva.cloud.secrecy;

import org.jspecify.annotations.NullMarked;
