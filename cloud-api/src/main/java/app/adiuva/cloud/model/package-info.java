/// Language models: which one answers a request, on what terms, and what happens when one fails.
@NullMarked
package app.adiuva.cloud.model;

import org.jspecify.annotations.NullMarked;
