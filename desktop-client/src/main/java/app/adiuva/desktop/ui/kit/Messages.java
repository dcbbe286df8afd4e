package app.adiuva.desktop.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text that the window shows, from `messages.properties`.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("app.adiuva.desktop.ui.messages", Locale.ENGLISH);

    private Messages() {}

    /// The text for `key`, with `{0}`, `{1}`… filled from `values` in the manner of [MessageFormat].
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }
}
