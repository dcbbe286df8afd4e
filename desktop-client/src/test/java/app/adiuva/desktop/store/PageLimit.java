package app.adiuva.desktop.store;

/// A disk without room, for real: SQLite gives the file no page more and says so with the code of a full disk.
public final class PageLimit {
    private static final long NONE = 4_294_967_294L;

    private PageLimit() {}

    /// From now on whatever needs a page more fails.
    public static void fill(Database database) {
        database.write(sql -> {
            long unused = sql.number("PRAGMA freelist_count");
            if (unused > 0) {
                sql.update("INSERT INTO settings VALUES ('test.filler', hex(zeroblob(?)), 0)", unused * 2048);
            }
            return sql.number("PRAGMA max_page_count = " + sql.number("PRAGMA page_count"));
        });
    }

    public static void free(Database database) {
        database.write(sql -> sql.number("PRAGMA max_page_count = " + NONE));
    }
}
