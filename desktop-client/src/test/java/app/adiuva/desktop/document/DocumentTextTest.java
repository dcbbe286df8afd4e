package app.adiuva.desktop.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.adiuva.desktop.AppPaths;
import app.adiuva.desktop.Workspace;
import app.adiuva.desktop.document.DocumentRefused.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextTest {
    @TempDir
    Path folder;

    @Test
    void the_text_of_a_pdf_is_read() throws IOException {
        assertEquals("The boiler was serviced in May.", DocumentText.of(pdf("The boiler was serviced in May.")));
    }

    @Test
    void a_pdf_of_pictures_is_said_to_hold_no_text() throws IOException {
        assertEquals(Why.NO_TEXT, refused(pdf("")));
    }

    @Test
    void what_is_only_called_a_pdf_is_unreadable() throws IOException {
        assertEquals(Why.UNREADABLE, refused(Files.writeString(folder.resolve("fake.pdf"), "%PDF-1.7 no")));
    }

    @Test
    void a_picture_is_refused_by_name_and_by_content() throws IOException {
        assertEquals(Why.KIND, refused(Files.write(folder.resolve("cat.png"), new byte[] {1})));
        assertEquals(Why.KIND, refused(Files.write(folder.resolve("cat.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0
        })));
    }

    @Test
    void colours_of_a_terminal_and_other_controls_are_left_out() throws IOException {
        Path log = Files.writeString(
                folder.resolve("build.log"), "\u001b[1;31mfailed\u001b[0m: 3 \u0007of\t4\fpage two\r\nend\u001b");
        assertEquals("failed: 3 of\t4\npage two\r\nend", DocumentText.of(log));
        assertEquals(Why.EMPTY, refused(Files.writeString(folder.resolve("bell.txt"), "\u0007\f")));
        try (Workspace workspace = Workspace.open(new AppPaths(folder), Clock.systemUTC())) {
            assertEquals("build.log", workspace.documents().keep(log).title());
            assertEquals(
                    "[2m.txt",
                    workspace.documents().keep("\u0007[2m.txt", "text", null).title());
        }
    }

    @Test
    void what_is_empty_gone_or_too_large_is_refused_with_its_reason() throws IOException {
        assertEquals(Why.EMPTY, refused(Files.writeString(folder.resolve("empty.md"), " \n")));
        assertEquals(Why.MISSING, refused(folder.resolve("gone.md")));
        assertEquals(Why.TOO_LONG, refused(Files.writeString(folder.resolve("long.txt"), "x".repeat(1_000_001))));
        Path large = folder.resolve("large.txt");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(DocumentText.MOST_BYTES + 1);
        }
        assertEquals(Why.TOO_LARGE, refused(large));
    }

    @Test
    void only_the_passages_with_the_words_of_a_question_are_picked() {
        String text = "The garden is green. ".repeat(400) + "\n\nThe boiler was serviced in May.\n\n"
                + "The roof is new. ".repeat(400);
        List<String> passages = Passages.of(text, List.of("boiler"), 3);
        assertEquals(1, passages.size());
        assertTrue(passages.getFirst().contains("serviced in May"));
        assertTrue(passages.getFirst().length() <= 1_200);
        assertEquals(3, Passages.of(text, List.of("summary"), 4).size());
    }

    private static Why refused(Path file) {
        return assertThrows(DocumentRefused.class, () -> DocumentText.of(file)).why();
    }

    private Path pdf(String line) throws IOException {
        Path file = folder.resolve("report.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                if (!line.isEmpty()) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(50, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
