/// What every route shares: authentication, problems, request ids, limits on bodies.
@NullMarked
package app.adiuva.cloud.http;

import org.jspecify.annotations.NullMarked;
