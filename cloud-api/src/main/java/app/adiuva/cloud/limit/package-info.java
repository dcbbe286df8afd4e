/// How often accounts and addresses may ask, counted here or in a store that several instances share.
@NullMarked
package app.adiuva.cloud.limit;

import org.jspecify.annotations.NullMarked;
