/// Opaque bytes by key, in a folder or in an S3 bucket.
@NullMarked
package app.adiuva.cloud.object;

import org.jspecify.annotations.NullMarked;
