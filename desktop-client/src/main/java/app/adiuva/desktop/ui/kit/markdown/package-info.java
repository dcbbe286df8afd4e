/// Markdown drawn as nodes, with a limit to how much.
@NullMarked
package app.adiuva.desktop.ui.kit.markdown;

import org.jspecify.annotations.NullMarked;
