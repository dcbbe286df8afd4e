/// The window: how the app starts, stops and draws pictures of itself.
@NullMarked
package app.adiuva.desktop.ui;

import org.jspecify.annotations.NullMarked;
