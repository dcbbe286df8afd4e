/// The general agent: keeps thoughts and says what Adiuva can do.
@NullMarked
package app.adiuva.cloud.agent.general;

import org.jspecify.annotations.NullMarked;
