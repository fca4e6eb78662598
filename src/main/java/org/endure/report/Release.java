package org.endure.report;

/** Which release of the program gives an answer. */
public final class Release {

    private static final int SHORT = 12;

    private Release() {}

    /** The version number, or what stands for it while the program is being developed. */
    public static String version() {
        String version = Release.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }

    /** The first digits of a hash, enough to tell one from another. */
    static String shortened(String hash) {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT);
    }
}
