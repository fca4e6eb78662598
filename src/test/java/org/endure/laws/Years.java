package org.endure.laws;

import java.util.regex.Pattern;

/** Years in texts. */
final class Years {

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

    private Years() {}

    /** The text with each year in it moved. */
    static String later(String text, int years) {
        return YEAR.matcher(text).replaceAll(each -> String.valueOf(Integer.parseInt(each.group()) + years));
    }
}
