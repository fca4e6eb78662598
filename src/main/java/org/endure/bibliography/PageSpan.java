package org.endure.bibliography;

import java.util.regex.Pattern;

/** Pages as styles want them: hyphens in spans, and without the word for pages, which styles put before them. */
final class PageSpan {

    private static final Pattern WORD =
            Pattern.compile("^\\s*(pp?\\.|pp|pages?)\\s*(?=[\\divxlc])", Pattern.CASE_INSENSITIVE);

    private PageSpan() {}

    static String of(String written) {
        return WORD.matcher(written.replace('–', '-')).replaceFirst("");
    }
}
