package org.endure.theory;

/** Names of the files that say what a theory is, besides its rule files. */
public final class TheoryFiles {

    /** What the theory is called, claims and builds on. */
    public static final String THEORY = "theory.yaml";

    /** Its cut-offs. */
    public static final String PARAMETERS = "parameters.yaml";

    /** The rules that have other names than in earlier editions. */
    public static final String RENAMED = "renamed.yaml";

    private TheoryFiles() {}

    /** Whether a file of that name, without its folder, is one of these. */
    public static boolean isOne(String name) {
        return name.equals(THEORY) || name.equals(PARAMETERS) || name.equals(RENAMED);
    }
}
