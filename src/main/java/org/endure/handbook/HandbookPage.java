package org.endure.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** One page of the handbook, as read from Markdown. */
final class HandbookPage {

    /** What the pages use beyond plain Markdown. */
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer PLAIN_TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    private final String path;
    private final Node document;
    private final Map<Heading, String> slugs = new LinkedHashMap<>();

    private HandbookPage(String path, Node document) {
        this.path = path;
        this.document = document;
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                slugs.put(heading, unused(slug(text(heading))));
            }
        });
    }

    /** Reads the page at that path. */
    static HandbookPage read(String path) {
        return of(path, PageStore.text(path));
    }

    /** Reads a page from Markdown. */
    static HandbookPage of(String path, String markdown) {
        return new HandbookPage(path, PARSER.parse(markdown));
    }

    String path() {
        return path;
    }

    Node document() {
        return document;
    }

    /** Returns the anchor of the page, such as {@code codebook-c1-a}. */
    String id() {
        return path.replaceFirst("\\.md$", "").replace('/', '-');
    }

    /** Returns the text of the first heading. */
    String title() {
        return slugs.keySet().stream().findFirst().map(HandbookPage::text).orElse(path);
    }

    /** Returns the first paragraph under the heading "Definition", as plain text. */
    Optional<String> definition() {
        return slugs.keySet().stream()
                .filter(heading -> text(heading).equals("Definition"))
                .map(Node::getNext)
                .filter(Paragraph.class::isInstance)
                .map(paragraph -> PLAIN_TEXT.render(paragraph).strip())
                .findFirst();
    }

    /** Returns the headings, each with the name that links give it, as repositories show Markdown. */
    Map<Heading, String> slugs() {
        return slugs;
    }

    /** Returns the anchor of a heading; that of the page for its title. */
    String anchor(Heading heading) {
        return heading.getLevel() == 1 ? id() : anchor(slugs.getOrDefault(heading, ""));
    }

    /** Returns the anchor of the heading with that slug. */
    String anchor(String slug) {
        return id() + "--" + slug;
    }

    /** Returns the destinations of all links, in order. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** Returns the path in the handbook that a link of this page leads to, such as {@code ../rules/README.md} outside it. */
    String target(String link) {
        String file = link.replaceFirst("#.*$", "");
        return java.nio.file.Path.of(path)
                .resolveSibling(file)
                .normalize()
                .toString()
                .replace('\\', '/');
    }

    /** Returns the text of a heading without marks. */
    static String text(Heading heading) {
        return PLAIN_TEXT.render(heading).strip();
    }

    /** Returns the name by which links find a heading: lower case, spaces as hyphens, without other marks. */
    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private String unused(String slug) {
        String free = slug;
        for (int i = 1; slugs.containsValue(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }
}
