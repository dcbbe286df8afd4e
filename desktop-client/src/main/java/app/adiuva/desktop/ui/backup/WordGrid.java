package app.adiuva.desktop.ui.backup;

import static app.adiuva.desktop.ui.kit.Messages.text;

import app.adiuva.desktop.ui.kit.Controls;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.TilePane;

/// The 24 words with their numbers. They can be read, not selected or copied.
final class WordGrid extends TilePane {
    WordGrid(List<String> words) {
        getStyleClass().addAll("card", "word-grid");
        setId("word-grid");
        setPrefColumns(4);
        setTileAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < words.size(); i++) {
            var number = Controls.label(String.valueOf(i + 1), "word-number");
            number.setMinWidth(USE_PREF_SIZE);
            var word = Controls.label(words.get(i), "word");
            word.setMinWidth(USE_PREF_SIZE);
            word.setId("word-" + (i + 1));
            HBox cell = new HBox(number, word);
            cell.getStyleClass().add("word-cell");
            cell.setAccessibleText(text("backup.word.read", i + 1, words.get(i)));
            getChildren().add(cell);
        }
    }
}
