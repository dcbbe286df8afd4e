/// What the owner of a cloud adds to it: jars in a folder, found by [java.util.ServiceLoader].
@NullMarked
package app.adiuva.cloud.plugin;

import org.jspecify.annotations.NullMarked;
