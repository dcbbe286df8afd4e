/// The calendar agent: events, conflicts, free time, the plan of a day.
@NullMarked
package app.adiuva.cloud.agent.calendar;

import org.jspecify.annotations.NullMarked;
