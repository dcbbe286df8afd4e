/// The user's plan and credits: what they have, choosing another, and paying on a page in the browser.
@NullMarked
package app.adiuva.desktop.billing;

import org.jspecify.annotations.NullMarked;
