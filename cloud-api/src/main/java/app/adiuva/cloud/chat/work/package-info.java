/// How one request is worked on: routed, handled by agents in their tool loops, and put together again.
@NullMarked
package app.adiuva.cloud.chat.work;

import org.jspecify.annotations.NullMarked;
