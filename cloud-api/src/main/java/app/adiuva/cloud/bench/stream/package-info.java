/// `adiuva bench streams`: what the cloud adds between a client and a language model.
@NullMarked
package app.adiuva.cloud.bench.stream;

import org.jspecify.annotations.NullMarked;
