package org.endure.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The user's web browser, as the operating system opens it. */
final class Browser {

    private static final int SECONDS = 3;

    private Browser() {}

    /**
     * Returns the command that opens an address; empty where there is no screen to show it on.
     *
     * @param system the name of the operating system, as Java gives it
     */
    static List<String> command(String system, Map<String, String> environment, URI address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address.toString());
        } else if (name.contains("mac")) {
            return List.of("open", address.toString());
        } else if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            return List.of("xdg-open", address.toString());
        }
        return List.of();
    }

    /** Opens an address; returns whether a browser took it. */
    static boolean open(URI address) {
        List<String> command = command(System.getProperty("os.name", ""), System.getenv(), address);
        if (command.isEmpty()) {
            return false;
        }
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return !process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
