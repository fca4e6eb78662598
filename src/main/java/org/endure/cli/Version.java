package org.endure.cli;

import org.endure.report.Release;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar has it. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"endure " + text()};
    }

    /** The version number, or what stands for it while the program is being developed. */
    static String text() {
        return Release.version();
    }
}
