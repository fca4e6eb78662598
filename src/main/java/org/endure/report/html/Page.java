package org.endure.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shell of every page: it asks for nothing outside itself and runs no script. */
final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private Page() {}

    /** The whole document, as text. */
    static String document(String language, String title, Element body) {
        Element head = Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", POLICY),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title),
                        Element.styleSheet(styleSheet()));
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        Element.of("html").with("lang", language).add(head, body).write(page);
        return page.toString();
    }

    private static String styleSheet() {
        try (InputStream in = Page.class.getResourceAsStream("/report/page.css")) {
            if (in == null) {
                throw new IllegalStateException("report/page.css is not in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report/page.css cannot be read.", e);
        }
    }
}
