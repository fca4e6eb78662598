package org.endure.handbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;

/** The handbook that comes with the program. Pages named {@code index.md} say which pages there are and in which order. */
public final class Handbook {

    private static final String FIRST = "index.md";

    private final Map<String, HandbookPage> pages;

    private Handbook(Map<String, HandbookPage> pages) {
        this.pages = pages;
    }

    /** Reads the handbook of this version. */
    public static Handbook shipped() {
        Map<String, HandbookPage> pages = new LinkedHashMap<>();
        read(FIRST, pages);
        return new Handbook(pages);
    }

    private static void read(String path, Map<String, HandbookPage> pages) {
        if (pages.containsKey(path)) {
            return;
        }
        HandbookPage page = HandbookPage.read(path);
        pages.put(path, page);
        if (path.endsWith(FIRST)) {
            for (String link : page.links()) {
                String target = page.target(link);
                if (isPage(target)) {
                    read(target, pages);
                }
            }
        }
    }

    private static boolean isPage(String target) {
        return target.endsWith(".md") && !target.startsWith("..") && !target.contains(":");
    }

    /** Returns the paths of all pages, in the order of the contents. */
    public List<String> paths() {
        return List.copyOf(pages.keySet());
    }

    /** Returns the handbook as one HTML page. */
    public String html(String version) {
        return new HandbookHtml(this, version).page();
    }

    /**
     * Returns the anchor of what a citation or a reader names, such as {@code C2.b}, {@code section d.3}, {@code I2} or
     * {@code tutorial}.
     */
    public Optional<String> anchor(String topic) {
        String wanted = topic.strip().toLowerCase(Locale.ROOT);
        return titled(wanted)
                .or(() -> titled(wanted.replaceFirst("^section ", "")))
                .or(() -> Optional.ofNullable(pages.get(wanted + ".md")).map(HandbookPage::id))
                .or(() -> Optional.ofNullable(pages.get(wanted)).map(HandbookPage::id));
    }

    /** Returns the definition that a page on a topic begins with, such as that of a mechanism, as plain text. */
    public Optional<String> definition(String topic) {
        String wanted = topic.strip().toLowerCase(Locale.ROOT);
        return pages.values().stream()
                .filter(page -> page.title().toLowerCase(Locale.ROOT).startsWith(wanted + " "))
                .findFirst()
                .flatMap(HandbookPage::definition);
    }

    /** Returns the anchor of the highest heading that is the text or begins with it as a word. */
    private Optional<String> titled(String text) {
        for (int level = 1; level <= 6; level++) {
            for (HandbookPage page : pages.values()) {
                for (Heading heading : page.slugs().keySet()) {
                    String title = HandbookPage.text(heading).toLowerCase(Locale.ROOT);
                    if (heading.getLevel() == level && (title.equals(text) || title.startsWith(text + " "))) {
                        return Optional.of(page.anchor(heading));
                    }
                }
            }
        }
        return Optional.empty();
    }

    Optional<HandbookPage> page(String path) {
        return Optional.ofNullable(pages.get(path));
    }

    Iterable<HandbookPage> pages() {
        return pages.values();
    }
}
