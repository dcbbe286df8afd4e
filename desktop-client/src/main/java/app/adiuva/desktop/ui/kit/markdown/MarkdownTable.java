package app.adiuva.desktop.ui.kit.markdown;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/// A table as a grid whose cells break into lines; one with too many cells as lines of text.
final class MarkdownTable {
    private MarkdownTable() {}

    static javafx.scene.Node render(TableBlock table, MarkdownBudget budget) {
        List<List<TableCell>> rows = rows(table);
        int cells = rows.stream().mapToInt(List::size).sum();
        return budget.take(cells) ? grid(rows, budget) : lines(rows);
    }

    private static GridPane grid(List<List<TableCell>> rows, MarkdownBudget budget) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("md-table");
        for (int row = 0; row < rows.size(); row++) {
            List<TableCell> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                grid.add(cell(cells.get(column), row == rows.size() - 1, budget), column, row);
            }
        }
        rows.getFirst().forEach(_ -> grid.getColumnConstraints().add(column()));
        return grid;
    }

    private static StackPane cell(TableCell cell, boolean last, MarkdownBudget budget) {
        TextFlow words = new TextFlow();
        words.getChildren().setAll(new MarkdownInlines(budget).render(cell));
        words.setTextAlignment(alignment(cell));
        StackPane place = new StackPane(words);
        place.getStyleClass().add(cell.isHeader() ? "md-table-head" : last ? "md-table-last" : "md-table-cell");
        return place;
    }

    private static ColumnConstraints column() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.SOMETIMES);
        column.setHalignment(HPos.LEFT);
        column.setFillWidth(true);
        return column;
    }

    private static TextAlignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
            case LEFT -> TextAlignment.LEFT;
            case null -> TextAlignment.LEFT;
        };
    }

    private static javafx.scene.Node lines(List<List<TableCell>> rows) {
        String text = rows.stream()
                .map(cells -> cells.stream().map(MarkdownInlines::words).collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        return Controls.paragraph(text, "md-code-block", "md-code-words");
    }

    private static List<List<TableCell>> rows(TableBlock table) {
        List<List<TableCell>> rows = new ArrayList<>();
        for (Node part : children(table)) {
            for (Node row : children(part)) {
                rows.add(children(row).stream()
                        .filter(TableCell.class::isInstance)
                        .map(TableCell.class::cast)
                        .toList());
            }
        }
        return rows;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
