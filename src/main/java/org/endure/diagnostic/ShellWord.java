package org.endure.diagnostic;

import java.util.regex.Pattern;

/** Writes words of a command so that a shell takes each as one word. */
public final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

    private ShellWord() {}

    /** The word, in quotation marks if the shell would read it otherwise. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
