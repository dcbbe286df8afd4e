/// One request to the assistant, the context it carries, and the stream that answers it.
@NullMarked
package app.adiuva.contracts.chat;

import org.jspecify.annotations.NullMarked;
