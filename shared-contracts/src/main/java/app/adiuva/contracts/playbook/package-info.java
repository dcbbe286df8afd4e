/// Playbooks: plans without a user's data, and the steps of them that run in the cloud.
@NullMarked
package app.adiuva.contracts.playbook;

import org.jspecify.annotations.NullMarked;
