package app.adiuva.desktop.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell that draws its item as a row of the list's width.
public final class RowCell<T> extends ListCell<T> {
    private final Function<T, Region> row;

    public RowCell(Function<T, Region> row) {
        this.row = row;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(item == null || empty ? null : Controls.span(getListView(), row.apply(item)));
    }
}
