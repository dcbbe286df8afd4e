package app.adiuva.desktop.attachment;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// What the user gives to be attached.
public sealed interface Offered {
    /// What it is called, as far as that is known.
    String name();

    /// Its bytes; blocking.
    ///
    /// @throws AttachmentRefused if it is no file
    InputStream open() throws IOException;

    /// A file of the user, which stays as it is.
    record OfFile(Path file) implements Offered {
        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public InputStream open() throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new AttachmentRefused(AttachmentRefused.Reason.NO_FILE);
            }
            return Files.newInputStream(file);
        }
    }

    /// A picture without a file, such as that of the clipboard; kept as PNG.
    ///
    /// @param argb the pixels, row by row
    @SuppressWarnings("ArrayRecordComponent") // pixels for one file, never compared
    record OfPicture(String name, int width, int height, int[] argb) implements Offered {
        private static final ColorModel MODEL = ColorModel.getRGBdefault();

        @Override
        public InputStream open() throws IOException {
            BufferedImage image = new BufferedImage(MODEL, raster(), false, null);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }

        /// The pixels where they are: a second copy of a large picture is more than the window's memory holds.
        private WritableRaster raster() {
            return Raster.createPackedRaster(
                    new DataBufferInt(argb, argb.length),
                    width,
                    height,
                    width,
                    new int[] {0xff0000, 0xff00, 0xff, 0xff000000},
                    null);
        }
    }
}
