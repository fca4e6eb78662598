package org.endure.bibliography;

/** Reads addresses and identifiers, in which LaTeX's signs mean themselves and only escapes are undone. */
final class Verbatim {

    private static final String[][] WORDS = {
        {"textasciitilde", "~"},
        {"textunderscore", "_"},
        {"textbackslash", "\\"},
        {"textasciicircum", "^"},
        {"textpercent", "%"},
        {"textless", "<"},
        {"textgreater", ">"},
        {"sim", "~"},
        {"slash", "/"},
        {"relax", ""},
        {"url", ""},
        {"nolinkurl", ""},
        {"path", ""}
    };

    private Verbatim() {}

    /** The address that is written. */
    static String text(String source) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                at = escape(source, at + 1, out);
            } else {
                boolean dropped = c == '{' || c == '}' || Character.isWhitespace(c) || isMathsShift(source, at);
                if (!dropped) {
                    out.append(c);
                }
                at++;
            }
        }
        return out.toString();
    }

    private static int escape(String source, int at, StringBuilder out) {
        int end = at;
        while (end < source.length() && Character.isLetter(source.charAt(end))) {
            end++;
        }
        if (end == at) {
            out.append(source.charAt(at));
            return at + 1;
        }
        String name = source.substring(at, end);
        for (String[] word : WORDS) {
            if (word[0].equals(name)) {
                out.append(word[1]);
                return end;
            }
        }
        out.append('\\').append(name);
        return end;
    }

    /** Whether a dollar sign stands before or behind the command for a tilde. */
    private static boolean isMathsShift(String source, int at) {
        return source.charAt(at) == '$' && (source.startsWith("\\sim$", at + 1) || source.startsWith("\\sim", at - 4));
    }
}
