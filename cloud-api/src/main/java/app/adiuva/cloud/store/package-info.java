/// The one database of accounts: connections, transactions and migrations, on SQLite and PostgreSQL alike.
@NullMarked
package app.adiuva.cloud.store;

import org.jspecify.annotations.NullMarked;
