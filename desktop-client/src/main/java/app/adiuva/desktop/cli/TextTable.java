package app.adiuva.desktop.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns of text, aligned; the last column may be of any width.
public record TextTable(List<String> headings, List<List<String>> rows) {
    private static final int MAX_WIDTH = 60;

    public void print(Terminal terminal) {
        int[] widths = IntStream.range(0, headings.size())
                .map(column -> Math.min(MAX_WIDTH, widest(column)))
                .toArray();
        terminal.line(terminal.paint(Terminal.Paint.FAINT, line(headings, widths)));
        rows.forEach(row -> terminal.line(line(row, widths)));
    }

    private int widest(int column) {
        return Math.max(
                headings.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> i == cells.size() - 1 ? cells.get(i) : padded(cells.get(i), widths[i]))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String padded(String cell, int width) {
        String cut = cell.length() <= width ? cell : cell.substring(0, width - 1) + "…";
        return cut + " ".repeat(width - cut.length());
    }
}
