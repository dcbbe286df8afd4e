/// What left this machine: each request, and how it could be sent again.
@NullMarked
package app.adiuva.desktop.ui.activity;

import org.jspecify.annotations.NullMarked;
