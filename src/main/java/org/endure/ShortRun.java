package org.endure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * A run that is over before Java's second compiler pays. What that compiler makes is faster, but it takes as long to make as such a
 * run takes, on the processors that the run needs. Java is asked to leave it out, by a directive as {@code jcmd} gives it; a Java
 * that knows none runs as it would. Nothing but time depends on it.
 */
final class ShortRun {

    /** Set to {@code off}, Java is left as it was started; so do the launchers, which start it as it shall run. */
    static final String PROPERTY = "endure.tuning";

    /** What runs long: many codings, until it is stopped, or with more changes or draws than are over in a few seconds. */
    private static final Pattern LONG =
            Pattern.compile("(batch|backtest|watch) .*|.* --max[= ]3 .*|.* --draws[= ]([2-9]\\d{4}|[1-9]\\d{5,}) .*");

    private static final String WITHOUT_SECOND_COMPILER = "[{match: [\"*.*\"], c2: {Exclude: true}}]";

    private ShortRun() {}

    /** Whether a command is over within a few seconds, as far as its arguments tell. */
    static boolean is(String... arguments) {
        return !LONG.matcher(String.join(" ", arguments) + " ").matches();
    }

    /** Leaves the second compiler out in the background, unless Java is to be left as it was started. */
    static void tune() {
        if (!"off".equals(System.getProperty(PROPERTY))) {
            Thread tuning = new Thread(ShortRun::leaveOutSecondCompiler, "tuning");
            tuning.setDaemon(true);
            tuning.start();
        }
    }

    /** Leaves the second compiler out for the rest of the run; does nothing where Java cannot do so. */
    static void leaveOutSecondCompiler() {
        try {
            Path directives = Files.createTempFile("endure-", ".json");
            try {
                Files.writeString(directives, WITHOUT_SECOND_COMPILER);
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {"\"" + directives + "\""}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.delete(directives);
            }
        } catch (IOException | JMException | RuntimeException | LinkageError e) {
            // this Java runs with all its compilers, only longer
        }
    }
}
