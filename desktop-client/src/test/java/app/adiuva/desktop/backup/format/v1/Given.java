package app.adiuva.desktop.backup.format.v1;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the product read, in the words of section 10 of the format.
final class Given {
    private Given() {}

    static Object manifest(Manifest manifest) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("repository", manifest.chain().repository().toString());
        all.put("sequence", manifest.chain().sequence());
        all.put("parent", manifest.chain().parent().toString());
        all.put("created", manifest.origin().created());
        all.put("app_version", manifest.origin().appVersion());
        all.put("schema_version", manifest.origin().schemaVersion());
        all.put("page_count", manifest.database().pages());
        all.put("root", manifest.database().root().toString());
        all.put("packs", manifest.packs().stream().map(Given::pack).toList());
        all.put("base", manifest.database().baseMaps());
        all.put("page_maps", references(manifest.database().pageMaps()));
        all.put("file_lists", references(manifest.fileLists()));
        all.put(
                "tables",
                manifest.database().tables().stream()
                        .map(each -> fields("name", each.table(), "rows", each.rows()))
                        .toList());
        return all;
    }

    static Object pageMap(PageMap map) {
        List<Object> frames = map.frames().stream()
                .map(each -> fields("reference", reference(each.reference()), "pages", each.pages()))
                .toList();
        List<Object> entries = map.entries().stream().map(Given::entry).toList();
        return fields("frames", frames, "entries", entries);
    }

    static Object fileList(FileList list) {
        return fields("files", list.files().stream().map(Given::file).toList());
    }

    private static Object entry(PageMap.Entry entry) {
        return fields(
                "page",
                entry.page(),
                "frame",
                entry.frame(),
                "position",
                entry.position(),
                "name",
                entry.name().toString());
    }

    private static Object file(StoredFile file) {
        return fields(
                "path",
                file.path(),
                "modified",
                file.modified(),
                "length",
                file.length(),
                "name",
                file.name().toString(),
                "pieces",
                references(file.pieces()));
    }

    private static Object pack(StoredPack pack) {
        return fields(
                "name",
                pack.name().toString(),
                "length",
                pack.length(),
                "sha256",
                pack.sha256().toString());
    }

    private static List<Object> references(List<Reference> references) {
        return references.stream().map(Given::reference).toList();
    }

    private static Object reference(Reference reference) {
        return fields(
                "pack",
                reference.pack().toString(),
                "offset",
                reference.offset(),
                "stored",
                reference.stored(),
                "plain",
                reference.plain());
    }

    static Object fields(Object... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return all;
    }
}
