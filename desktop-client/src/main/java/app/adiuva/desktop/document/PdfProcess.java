package app.adiuva.desktop.document;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// The process that reads one PDF from its standard input and writes its text, as UTF-8, to its standard output.
/// Scripts, forms, attachments and pictures of the file are not looked at.
final class PdfProcess {
    private static final int MOST_PAGES = 2_000;

    private PdfProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                PDDocument document = Loader.loadPDF(in.readAllBytes());
                Writer out = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new IOException("too many pages");
            }
            write(document, out);
        }
    }

    private static void write(PDDocument document, Writer out) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        long written = 0;
        for (int page = 1; page <= document.getNumberOfPages() && written <= DocumentText.MOST_CHARACTERS; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            written += text.length();
            out.write(text);
        }
    }
}
