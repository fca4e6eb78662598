package org.endure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what users read with what was recorded; records again only with {@code -Dgolden.record=true}. */
public final class Golden {

    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    private Golden() {}

    /** What changes from version to version stands as (hash) and (version). */
    private static String masked(String text) {
        return text.replaceAll("sha-256 [0-9a-f]{8,}", "sha-256 (hash)")
                .replace("Endure in development", "Endure (version)");
    }

    /** A whole file. */
    public static void file(Path file, String raw) throws IOException {
        String actual = masked(raw);
        if (RECORD) {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, actual);
        }
        assertThat(file).as("recorded with -Dgolden.record=true").exists();
        assertThat(actual).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    /** The first fenced block of that language in a page. */
    public static void block(Path page, String language, String raw) throws IOException {
        String actual = masked(raw);
        String text = Files.readString(page).replace("\r\n", "\n");
        String fence = "```" + language + "\n";
        int start = text.indexOf(fence) + fence.length();
        int end = text.indexOf("```", start);
        if (RECORD) {
            Files.writeString(page, text.substring(0, start) + actual + text.substring(end));
            return;
        }
        assertThat(actual).isEqualTo(text.substring(start, end));
    }
}
