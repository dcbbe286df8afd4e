package app.adiuva.desktop.ui.chat;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of text in which the words that were searched for stand out; what does not fit is cut.
final class FoundWords extends TextFlow {
    private static final double HEIGHT = 18;

    FoundWords(String line, String words) {
        getStyleClass().add("found-words");
        setAccessibleText(line);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        Rectangle window = new Rectangle();
        window.widthProperty().bind(widthProperty());
        window.heightProperty().bind(heightProperty());
        setClip(window);
        Matcher found = pattern(words).matcher(line);
        int from = 0;
        while (found.find()) {
            add(line.substring(from, found.start()), "found-text");
            add(found.group(), "found-word");
            from = found.end();
        }
        add(line.substring(from), "found-text");
    }

    private void add(String words, String style) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            getChildren().add(text);
        }
    }

    /// Words are found by their beginnings, as the search does; never matches nothing.
    static Pattern pattern(String words) {
        String any = Arrays.stream(words.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Pattern.quote(word) + "[\\p{L}\\p{N}]*")
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
