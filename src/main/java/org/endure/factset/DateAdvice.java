package org.endure.factset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Advice;
import org.endure.fact.TimeSpan;

/** What a scholar may have meant by a date that cannot be read. */
final class DateAdvice {

    private static final String FORM =
            "Write 2017, 2017-04 or 2017-04-12; an interval is 2017/2018, a date that is not sure 2017~.";
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})(?:[-./](\\d{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.\\s*(\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("(?:c\\.|ca\\.?|circa|about|around)\\s*(\\d{4})s?");
    private static final Pattern DECADE = Pattern.compile("(\\d{3})0s");

    private DateAdvice() {}

    /** The advice. */
    static Advice of(String text) {
        String meant = meant(text.strip());
        return isDate(meant)
                ? Advice.replace("Did you mean %s?".formatted(meant), text.strip(), meant)
                : Advice.of(FORM);
    }

    private static String meant(String text) {
        String[] ends = text.split("/", -1);
        Matcher years = YEARS.matcher(text);
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher about = ABOUT.matcher(text);
        Matcher decade = DECADE.matcher(text);
        if (ends.length == 2 && isDate(ends[1] + "/" + ends[0])) {
            return ends[1] + "/" + ends[0];
        } else if (years.matches()) {
            return years.group(1) + "/" + years.group(2);
        } else if (yearFirst.matches()) {
            String day = yearFirst.group(3) == null ? "" : "-" + two(yearFirst.group(3));
            return yearFirst.group(1) + "-" + two(yearFirst.group(2)) + day;
        } else if (dayFirst.matches()) {
            return dayFirst.group(3) + "-" + two(dayFirst.group(2)) + "-" + two(dayFirst.group(1));
        } else if (about.matches()) {
            return about.group(1) + "~";
        }
        return decade.matches() ? decade.group(1) + "X" : "";
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static boolean isDate(String text) {
        try {
            TimeSpan.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
