package org.endure.factset;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.fact.FactType.Attribute;
import org.jspecify.annotations.Nullable;

/** Numbers in percent: {@code 70%} of a share is 0.7; of a change that is counted in percent it is 70. */
public final class Percent {

    /** How a percentage is written. */
    static final String WRITTEN = "^[-+]?\\d+(\\.\\d+)?\\s*%$";

    private static final Pattern PATTERN = Pattern.compile("([-+]?\\d{1,9}(?:\\.\\d{1,9})?)\\s*%");

    private Percent() {}

    /** Whether an attribute can be given in percent: shares, growth and changes in percent. */
    static boolean isTakenBy(Attribute attribute) {
        return isShare(attribute) || isChange(attribute);
    }

    /** The number that a percentage means; null if it is none, or the attribute takes none. */
    public static @Nullable Double read(Attribute attribute, String text) {
        Matcher percent = PATTERN.matcher(text.strip());
        if (!percent.matches() || !isTakenBy(attribute)) {
            return null;
        }
        BigDecimal number = new BigDecimal(percent.group(1));
        return (isShare(attribute) ? number.movePointLeft(2) : number).doubleValue();
    }

    /** Shares lie between 0 and 1; growth from -1, where nothing is left. */
    private static boolean isShare(Attribute attribute) {
        return attribute.max() == 1 || attribute.min() == -1;
    }

    private static boolean isChange(Attribute attribute) {
        return attribute.name().endsWith("Pct");
    }
}
