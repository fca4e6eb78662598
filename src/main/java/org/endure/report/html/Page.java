package org.endure.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.endure.digest.Sha256;

/** The shell of every page: it asks for nothing outside itself, and runs no script but one of ours. */
public final class Page {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private Page() {}

    /** The whole document, as text; it runs no script. */
    static String document(String language, String title, Element body) {
        return document(language, title, POLICY, Element.styleSheet(own("page.css")), body);
    }

    /** The whole document of a report, as text; it runs no script. */
    static String report(String language, String title, Element body) {
        return document(language, title, POLICY, Element.styleSheet(own("page.css") + own("report.css")), body);
    }

    /** The whole document, as text, with tables that can be sorted; it runs the script that sorts them, and no other. */
    public static String sortable(String language, String title, Element body) {
        String script = own("sort.js");
        Element style = Element.styleSheet(own("page.css") + own("backtest.css"));
        return document(
                language,
                title,
                POLICY + "; script-src 'sha256-" + digest(script) + "'",
                style,
                body.add(Element.script(script)));
    }

    private static String document(String language, String title, String policy, Element style, Element body) {
        Element head = Element.of("head")
                .add(
                        Element.of("meta").with("charset", "utf-8"),
                        Element.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", policy),
                        Element.of("meta")
                                .with("name", "viewport")
                                .with("content", "width=device-width, initial-scale=1"),
                        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Element.of("title", title),
                        style);
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        Element.of("html").with("lang", language).add(head, body).write(page);
        return page.toString();
    }

    private static String digest(String script) {
        return Base64.getEncoder().encodeToString(new Sha256().add(script).bytes());
    }

    private static String own(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("report/%s is not in the program.".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report/%s cannot be read.".formatted(name), e);
        }
    }
}
