package org.endure.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Values of typed columns as the text that a table of text has for them, so that the same data are the same in either: a missing value is an
 * empty cell, yes is 1 and no is 0, and a number has no more digits than it needs, so that the year 1950.0 is 1950.
 */
public final class CellText {

    private static final double EXACT = 1L << 53;

    private CellText() {}

    /** The text of a value. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        } else if (value instanceof Double number) {
            return isWhole(number) ? Long.toString(number.longValue()) : number.toString();
        } else if (value instanceof Float number) {
            return isWhole(number) ? Long.toString(number.longValue()) : number.toString();
        } else if (value instanceof BigDecimal number) {
            return plain(number);
        }
        return value.toString();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) <= EXACT;
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() <= 0 ? new BigInteger(bare.toPlainString()).toString() : bare.toPlainString();
    }
}
