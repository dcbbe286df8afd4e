/// The providers of language models: what each needs, how it is opened, and how its answers look on the wire.
@NullMarked
package app.adiuva.cloud.model.provider;

import org.jspecify.annotations.NullMarked;
