package app.adiuva.desktop.attachment;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture drawn small, with bounds on what that may cost: a file from outside may say that it is as large as it
/// likes.
/// Blocking.
///
/// @param argb the pixels, row by row
@SuppressWarnings("ArrayRecordComponent") // pixels for one drawing, never compared
public record PicturePreview(int width, int height, int[] argb) {
    private static final long MOST_PIXELS = 40_000_000;

    /// The picture in a file, at most `side` pixels wide and high; empty when it is none that can be drawn.
    public static Optional<PicturePreview> of(Path file, int side) {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            if (bytes == null) {
                return Optional.empty();
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            return readers.hasNext() ? read(readers.next(), bytes, side) : Optional.empty();
        } catch (IOException | RuntimeException notThatPicture) {
            return Optional.empty();
        }
    }

    private static Optional<PicturePreview> read(ImageReader reader, ImageInputStream bytes, int side)
            throws IOException {
        try {
            reader.setInput(bytes, true, true); // without metadata, which may be packed, too
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            int step = Math.max(1, (int) Math.ceil(Math.max(width, height) / (double) side));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            return Optional.of(new PicturePreview(image.getWidth(), image.getHeight(), pixels));
        } finally {
            reader.dispose();
        }
    }
}
