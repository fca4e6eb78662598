package org.endure.interview;

/** Texts as YAML takes them. */
final class Quoted {

    private Quoted() {}

    /** A text, in quotes unless it is a plain word. */
    static String text(String text) {
        boolean plain =
                text.matches("[\\p{L}][\\p{L}\\p{N}_-]*") && !text.matches("(?i)true|false|null|yes|no|unknown");
        return plain ? text : always(text);
    }

    /** A text in quotes. */
    static String always(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }
}
