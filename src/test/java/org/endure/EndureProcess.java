package org.endure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the program in a Java of its own, from a shell, for what only the operating system can do to it. */
public record EndureProcess(int exitCode, String out, String err) {

    private static final int SECONDS = 120;

    /**
     * Runs a line of shell in a working folder; {@code $ENDURE} in it starts the program.
     *
     * @param options options for Java, such as {@code -Xmx64m}
     */
    public static EndureProcess shell(Path workingFolder, String options, String line) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            try {
                Process process = started(workingFolder, options, line, out, err);
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("Not done after %d seconds: %s".formatted(SECONDS, line));
                }
                return new EndureProcess(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a line of shell, which takes the place of the shell if it begins with {@code exec}. */
    public static Process started(Path workingFolder, String options, String line, Path out, Path err)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line).directory(workingFolder.toFile());
        builder.environment()
                .put(
                        "ENDURE",
                        "%s %s -Dendure.cache=%s -cp %s org.endure.Main"
                                .formatted(
                                        Path.of(System.getProperty("java.home"), "bin", "java"),
                                        options,
                                        System.getProperty("endure.cache", "target/cache"),
                                        System.getProperty("java.class.path")));
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }
}
