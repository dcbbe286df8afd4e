/// How the cloud logs: one JSON object a line, with ids and codes but never content.
@NullMarked
package app.adiuva.cloud.log;

import org.jspecify.annotations.NullMarked;
