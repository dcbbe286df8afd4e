/// Paths of the cloud's HTTP interface and the records both sides speak, one package a topic.
@NullMarked
package app.adiuva.contracts;

import org.jspecify.annotations.NullMarked;
