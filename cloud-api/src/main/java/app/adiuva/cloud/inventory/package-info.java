/// Lists of what lies in an object store, kept in that store itself, so that backups outlive the computer that
/// made them.
@NullMarked
package app.adiuva.cloud.inventory;

import org.jspecify.annotations.NullMarked;
