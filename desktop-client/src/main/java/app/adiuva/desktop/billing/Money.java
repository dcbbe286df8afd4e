package app.adiuva.desktop.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Amounts as people read them.
public final class Money {
    private Money() {}

    /// As [#words(long, String, Locale)] in English.
    public static String words(long smallestUnits, String currency) {
        return words(smallestUnits, currency, Locale.UK);
    }

    /// `€9`, `€9.50`, `US$19` in English.
    ///
    /// @param smallestUnits such as cents
    /// @param currency ISO 4217, in any case
    public static String words(long smallestUnits, String currency, Locale region) {
        Currency known;
        try {
            known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return BigDecimal.valueOf(smallestUnits, 2) + " " + currency;
        }
        BigDecimal amount = BigDecimal.valueOf(smallestUnits, Math.max(0, known.getDefaultFractionDigits()));
        NumberFormat format = NumberFormat.getCurrencyInstance(region);
        format.setCurrency(known);
        format.setMaximumFractionDigits(amount.scale());
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() <= 0 ? 0 : amount.scale());
        return format.format(amount);
    }
}
