package org.endure.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"endure " + text()};
    }

    /** The version number, or what stands for it while the program is being developed. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "in development" : version;
    }
}
