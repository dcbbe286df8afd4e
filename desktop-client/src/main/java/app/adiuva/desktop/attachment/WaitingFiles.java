package app.adiuva.desktop.attachment;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.attachment.Offered.OfFile;
import app.adiuva.desktop.attachment.Offered.OfPicture;
import app.adiuva.desktop.draft.Drafts;
import app.adiuva.desktop.store.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Files given to what is not kept yet, so that neither closing nor a crash takes them: the user's own by their places,
/// and a picture that has no file as one in a folder of the profile, until it is attached or put away. Thread-safe;
/// calls block on the disk.
public final class WaitingFiles {
    private static final String PLACE = "capture.files";

    private final Drafts drafts;
    private final Path folder;
    private final IdentityHashMap<OfPicture, Path> pictures = new IdentityHashMap<>();

    /// @param folder of the profile; made when the first picture waits
    public WaitingFiles(Drafts drafts, Path folder) {
        this.drafts = drafts;
        this.folder = folder;
    }

    /// Those that wait, in their order; a picture whose file is gone is none.
    public synchronized List<Offered> get() {
        List<Offered> found = new ArrayList<>();
        for (String written : drafts.get(PLACE).map(JsonText::words).orElse(List.of())) {
            try {
                Path file = Path.of(written);
                if (!file.startsWith(folder) || Files.isRegularFile(file)) {
                    found.add(new OfFile(file));
                }
            } catch (InvalidPathException ofAnotherSystem) {
                // and so is its file
            }
        }
        return found;
    }

    /// Lets these wait in the stead of all others. They are on the disk when this returns.
    public synchronized void put(List<Offered> files) {
        try {
            List<Path> places = new ArrayList<>();
            for (Offered file : files) {
                places.add(
                        switch (file) {
                            case OfFile own -> own.file().toAbsolutePath();
                            case OfPicture picture -> stored(picture);
                        });
            }
            drafts.put(
                    PLACE,
                    places.isEmpty()
                            ? ""
                            : JsonText.of(places.stream().map(Path::toString).toList()));
            pictures.values().retainAll(places);
            removeOthers(places);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path stored(OfPicture picture) throws IOException {
        Path before = pictures.get(picture);
        if (before != null) {
            return before;
        }
        AppPaths.ownerOnlyFolder(folder);
        Path file = Files.createTempDirectory(folder, "picture").resolve(ShownName.of(picture.name()));
        try (InputStream bytes = picture.open()) {
            Files.copy(bytes, file);
        }
        pictures.put(picture, file);
        return file;
    }

    private void removeOthers(List<Path> places) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path own : inside(folder)) {
            if (places.stream().noneMatch(place -> place.startsWith(own))) {
                for (Path file : inside(own)) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(own);
            }
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
