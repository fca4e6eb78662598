package org.endure.report.validation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.endure.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Measures as readers and other programs are given them; what has no value is a dash, or null. */
public final class MeasureText {

    private MeasureText() {}

    /** A measure, to a thousandth. */
    public static String text(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** A measure with its interval. */
    public static String text(Estimate each) {
        return "%s [%s, %s]".formatted(text(each.value()), text(each.low()), text(each.high()));
    }

    static Map<String, Object> tree(Estimate each) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", finite(each.value()));
        tree.put("low", finite(each.low()));
        tree.put("high", finite(each.high()));
        return tree;
    }

    static @Nullable Double finite(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? null : Double.valueOf(value);
    }
}
