/// The way to the cloud: finding or starting the one on this computer, the silent account, requests and streams.
@NullMarked
package app.adiuva.desktop.cloud;

import org.jspecify.annotations.NullMarked;
