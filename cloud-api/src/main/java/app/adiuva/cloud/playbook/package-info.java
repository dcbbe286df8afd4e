/// Playbooks that the cloud offers, and who may have them.
@NullMarked
package app.adiuva.cloud.playbook;

import org.jspecify.annotations.NullMarked;
