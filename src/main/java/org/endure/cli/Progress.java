package org.endure.cli;

import java.io.PrintStream;
import java.util.Locale;

/** A progress bar on a terminal: share done, rate and remaining time, at most five times a second. */
final class Progress {

    private static final int WIDTH = 30;
    private static final long BETWEEN = 200_000_000L;
    private static final double SECOND = 1e9;
    private static final int MINUTE = 60;

    private final PrintStream out;
    private final String what;
    private final long whole;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last;
    private long kept;
    private int widest;

    /**
     * A progress bar.
     *
     * @param what what is counted, such as rows
     * @param whole how many there are in all; 0 if that is not known
     * @param shown whether it is shown at all
     */
    Progress(PrintStream out, String what, long whole, boolean shown) {
        this.out = out;
        this.what = what;
        this.whole = whole;
        this.shown = shown;
    }

    /** Whether somebody is looking: there is a console. */
    static boolean isWatched() {
        return System.console() != null;
    }

    /** So many more were done before: they count as done, but say nothing of the rate. */
    synchronized void kept(long more) {
        kept += more;
    }

    synchronized void at(long done) {
        long now = System.nanoTime();
        if (!shown || now - last < BETWEEN && (whole == 0 || done < whole)) {
            return;
        }
        last = now;
        double rate = (done - kept) / Math.max(1e-9, (now - start) / SECOND);
        StringBuilder line = new StringBuilder("\r");
        if (whole > 0) {
            int filled = (int) (WIDTH * Math.min(done, whole) / whole);
            line.append('[')
                    .append("#".repeat(filled))
                    .append(" ".repeat(WIDTH - filled))
                    .append("] ");
        }
        line.append(String.format(Locale.ROOT, "%,d %s, %,.0f a second", done, what, rate));
        if (whole > done && rate > 0) {
            long seconds = Math.round((whole - done) / rate);
            line.append(String.format(Locale.ROOT, ", %d:%02d left", seconds / MINUTE, seconds % MINUTE));
        }
        widest = Math.max(widest, line.length());
        out.print(line.append(" ".repeat(widest - line.length())));
        out.flush();
    }

    /** Ends the line, if there is one. */
    synchronized void end() {
        if (widest > 0) {
            out.println();
        }
    }
}
