/// What agents are made of: tools with typed parameters, the turn they work in, the rows they may read.
@NullMarked
package app.adiuva.cloud.agent;

import org.jspecify.annotations.NullMarked;
