package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import java.util.concurrent.Callable;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// Prints the recovery kit on one page, without a file in between. Called off the JavaFX thread: printers may take
/// their time to answer, and so may the user in the dialog.
///
/// The page is drawn in points, black on white, whatever the theme is.
final class KitPrint implements Callable<Boolean> {
    private static final int COLUMNS = 4;
    private static final double LINE = 26;

    private final RecoveryKit kit;
    private final Window owner;

    KitPrint(RecoveryKit kit, Window owner) {
        this.kit = kit;
        this.owner = owner;
    }

    /// Whether it was printed; false when the user thought better of it.
    ///
    /// @throws NoPrinter when there is none, or it refuses
    @Override
    public Boolean call() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            throw new NoPrinter();
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return false;
        }
        if (!job.printPage(page(job.getJobSettings().getPageLayout())) || !job.endJob()) {
            throw new NoPrinter();
        }
        return true;
    }

    /// No printer, or none that prints.
    static final class NoPrinter extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Group page(PageLayout layout) {
        double width = layout.getPrintableWidth();
        Group page = new Group();
        double y = add(page, text("kit.title"), 22, FontWeight.BOLD, 0, 24, width);
        y = add(page, text("kit.intro"), 11, FontWeight.NORMAL, 0, y + 24, width);
        y = words(page, y + 20, width);
        y = add(page, text("kit.use.title"), 14, FontWeight.BOLD, 0, y + 36, width);
        y = add(page, text("kit.use"), 11, FontWeight.NORMAL, 0, y + 20, width);
        y = add(page, text("kit.place") + ": " + kit.place(), 11, FontWeight.NORMAL, 0, y + 24, width);
        add(page, text("kit.made") + ": " + kit.made(), 11, FontWeight.NORMAL, 0, y + 18, width);
        return page;
    }

    private double words(Group page, double top, double width) {
        int rows = (kit.words().size() + COLUMNS - 1) / COLUMNS;
        Rectangle frame = new Rectangle(0, top, width, rows * LINE + 20);
        frame.setFill(Color.TRANSPARENT);
        frame.setStroke(Color.GRAY);
        page.getChildren().add(frame);
        for (int i = 0; i < kit.words().size(); i++) {
            double x = 14 + i % COLUMNS * (width - 14) / COLUMNS;
            int row = i / COLUMNS;
            double y = top + 28 + row * LINE;
            add(page, String.valueOf(i + 1), 8, FontWeight.NORMAL, x, y, width);
            add(page, kit.words().get(i), 13, FontWeight.MEDIUM, x + 20, y, width);
        }
        return top + frame.getHeight();
    }

    /// Answers where the text ends.
    private static double add(
            Group page, String words, double size, FontWeight weight, double x, double y, double width) {
        Text text = new Text(x, y, words);
        text.setFont(Font.font("Inter", weight, size));
        text.setFill(Color.BLACK);
        if (x == 0) {
            text.setWrappingWidth(width);
        }
        page.getChildren().add(text);
        return text.getBoundsInLocal().getMaxY();
    }
}
