/// The cloud's configuration: one record per concern, read from environment variables and checked at start.
@NullMarked
package app.adiuva.cloud.config;

import org.jspecify.annotations.NullMarked;
