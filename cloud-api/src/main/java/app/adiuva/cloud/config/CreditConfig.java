package app.adiuva.cloud.config;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which models cost credits.
///
/// @param prices by the model's name; a model without one costs nothing
public record CreditConfig(Map<String, TokenPrice> prices) {
    private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,3})?)";
    private static final Pattern PRICE = Pattern.compile("(.+)=" + NUMBER + "(?:/" + NUMBER + ")?");

    public CreditConfig {
        prices = Map.copyOf(prices);
    }

    public static CreditConfig read(Environment environment) {
        Map<String, TokenPrice> prices = new TreeMap<>();
        for (String entry : environment.list(Variable.CREDIT_PRICES)) {
            Matcher matcher = PRICE.matcher(entry);
            if (matcher.matches()) {
                String output = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
                prices.put(matcher.group(1).strip(), new TokenPrice(millis(matcher.group(2)), millis(output)));
            } else {
                environment.mistake(Variable.CREDIT_PRICES, "must be MODEL=PRICE or MODEL=INPUT/OUTPUT, by commas");
            }
        }
        return new CreditConfig(prices);
    }

    private static long millis(String number) {
        return new BigDecimal(number).movePointRight(3).longValueExact();
    }
}
