package app.adiuva.desktop.plan;

import app.adiuva.contracts.plan.Table;

/// The name of a row.
record RowKey(Table table, String id) {}
