/// The task agent: to-dos, reminders and lists.
@NullMarked
package app.adiuva.cloud.agent.task;

import org.jspecify.annotations.NullMarked;
