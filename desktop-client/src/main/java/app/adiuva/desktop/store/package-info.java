/// The one SQLite file: connections, transactions, migrations. Nothing outside this package sees JDBC.
@NullMarked
package app.adiuva.desktop.store;

import org.jspecify.annotations.NullMarked;
