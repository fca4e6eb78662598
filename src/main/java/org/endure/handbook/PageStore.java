package org.endure.handbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The handbook's own files: pages, pictures and style. */
final class PageStore {

    private PageStore() {}

    /**
     * Returns the text of a file.
     *
     * @param path the path in the folder of the handbook, such as {@code codebook/c1-a.md}
     */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** Returns the content of a file. */
    static byte[] bytes(String path) {
        try (InputStream in = PageStore.class.getResourceAsStream("/handbook/" + path)) {
            if (in == null) {
                throw new IllegalStateException("The handbook's own file \"%s\" is missing.".formatted(path));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
