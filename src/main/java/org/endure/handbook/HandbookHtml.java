package org.endure.handbook;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes one HTML page of the handbook: contents at the side, pictures in the page, links within it. */
final class HandbookHtml {

    private static final int DEEPEST = 6;

    private final Handbook handbook;
    private final String version;

    HandbookHtml(Handbook handbook, String version) {
        this.handbook = handbook;
        this.version = version;
    }

    String page() {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Endure: the handbook</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#text">Skip to the text</a>
                <nav aria-label="Contents">
                <details open>
                <summary>Contents</summary>
                %s</details>
                </nav>
                <main id="text" tabindex="-1">
                """.formatted(PageStore.text("handbook.css"), contents()));
        for (HandbookPage page : handbook.pages()) {
            html.append("<section id=\"%s\">%n".formatted(page.id()))
                    .append(rendered(HandbookPage.read(page.path())))
                    .append("</section>\n");
        }
        return html.append("<footer>%s</footer>%n</main>%n</body>%n</html>%n".formatted(version))
                .toString()
                .replace(System.lineSeparator(), "\n");
    }

    /** Returns the contents: the pages of a folder are folded below the first of them. */
    private String contents() {
        StringBuilder list = new StringBuilder("<ul>\n");
        String open = "";
        for (HandbookPage page : handbook.pages()) {
            String folder = page.path().contains("/") ? page.path().replaceFirst("/[^/]*$", "") : "";
            String link = "<a href=\"#%s\">%s</a>".formatted(page.id(), escaped(page.title()));
            if (folder.equals(open)) {
                list.append("<li>%s</li>%n".formatted(link));
            } else if (folder.isEmpty()) {
                list.append("</ul></details></li>\n<li>%s</li>%n".formatted(link));
            } else {
                list.append("<li><details><summary>%s</summary><ul>%n".formatted(link));
            }
            open = folder;
        }
        return list.append(open.isEmpty() ? "</ul>\n" : "</ul></details></li>\n</ul>\n")
                .toString();
    }

    private String rendered(HandbookPage page) {
        Map<Node, String> anchors = new HashMap<>();
        page.slugs().keySet().stream()
                .filter(heading -> heading.getLevel() > 1)
                .forEach(heading -> anchors.put(heading, page.anchor(heading)));
        page.document().accept(new Adaptation(page));
        return HtmlRenderer.builder()
                .extensions(HandbookPage.EXTENSIONS)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (anchors.containsKey(node)) {
                        attributes.put("id", anchors.get(node));
                    } else if (tag.equals("pre") || tag.equals("table")) {
                        attributes.put("tabindex", "0");
                    }
                })
                .build()
                .render(page.document());
    }

    /** Fits a page into the whole: lower headings, links within the page, pictures in it. */
    private final class Adaptation extends AbstractVisitor {

        private final HandbookPage page;

        Adaptation(HandbookPage page) {
            this.page = page;
        }

        @Override
        public void visit(Heading heading) {
            if (!page.path().equals("index.md")) {
                heading.setLevel(Math.min(DEEPEST, heading.getLevel() + 1));
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            Optional<String> anchor = anchor(page, link.getDestination());
            if (anchor.isPresent()) {
                link.setDestination("#" + anchor.get());
            } else if (!link.getDestination().matches("[a-z]+:.*")) {
                unlink(link);
            }
        }

        @Override
        public void visit(Image image) {
            image.setDestination(inlined(page.target(image.getDestination())));
        }
    }

    /** Returns the anchor that a link within the handbook leads to; nothing for other links. */
    private Optional<String> anchor(HandbookPage page, String link) {
        String slug = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        Optional<HandbookPage> target = link.startsWith("#") ? Optional.of(page) : handbook.page(page.target(link));
        return target.map(found -> slug.isEmpty() ? found.id() : found.anchor(slug));
    }

    /** Leaves the text of a link to a file that does not come with the handbook. */
    private static void unlink(Link link) {
        for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
            link.insertBefore(child);
        }
        link.unlink();
    }

    private static String inlined(String picture) {
        String type = picture.endsWith(".svg") ? "image/svg+xml" : "image/png";
        return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(PageStore.bytes(picture)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
