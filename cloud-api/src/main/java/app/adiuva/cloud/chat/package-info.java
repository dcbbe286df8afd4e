/// One request to the assistant, from the socket to the agents and back.
@NullMarked
package app.adiuva.cloud.chat;

import org.jspecify.annotations.NullMarked;
