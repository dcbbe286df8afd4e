/// The analytics agent: exact numbers from what the desktop counted.
@NullMarked
package app.adiuva.cloud.agent.analytics;

import org.jspecify.annotations.NullMarked;
