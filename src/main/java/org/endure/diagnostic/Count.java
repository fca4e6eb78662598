package org.endure.diagnostic;

import java.util.Locale;

/** Numbers of things, in English: "1 row", "2,000 rows". */
public final class Count {

    private Count() {}

    /** So many things of that name, which takes an s where there are several. */
    public static String of(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }
}
