/// How the app is here: the machine, the profile and the cloud, for `adiuva doctor` and for the window.
@NullMarked
package app.adiuva.desktop.doctor;

import org.jspecify.annotations.NullMarked;
