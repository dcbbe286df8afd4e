/// The e-mail agent: judges and answers messages by their metadata; never a body.
@NullMarked
package app.adiuva.cloud.agent.email;

import org.jspecify.annotations.NullMarked;
