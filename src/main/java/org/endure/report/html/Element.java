package org.endure.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.endure.diagnostic.Escapes;

/**
 * An element of HTML or SVG. Text and the values of attributes are escaped when it is written, with no way around that but
 * {@link #styleSheet} and {@link #script}; characters that could steer or disguise are written out.
 */
public final class Element implements Node {

    private static final Set<String> VOID = Set.of("br", "hr", "link", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An empty element. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** An element with that text. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** A section with a heading of that level, which names it to those who hear the page. */
    public static Element section(String id, int level, String title) {
        String heading = id + "-heading";
        return of("section")
                .with("id", id)
                .with("aria-labelledby", heading)
                .add(of("h" + level, title).with("id", heading));
    }

    /** A style sheet, which is written as it stands: it must be our own. */
    static Element styleSheet(String css) {
        if (css.contains("</")) {
            throw new IllegalArgumentException("A style sheet cannot hold an end tag.");
        }
        Element style = new Element("style");
        style.children.add(new Verbatim(css));
        return style;
    }

    /** A script, which is written as it stands: it must be our own. */
    static Element script(String code) {
        if (code.contains("</") || code.contains("<!--")) {
            throw new IllegalArgumentException("A script cannot hold a tag.");
        }
        Element script = new Element("script");
        script.children.add(new Verbatim(code));
        return script;
    }

    /** Adds an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Adds an attribute that is a number, to a tenth. */
    public Element with(String attribute, double value) {
        return with(
                attribute,
                value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value));
    }

    /** Adds the class. */
    public Element styled(String names) {
        return with("class", names);
    }

    /** Its id; empty if it has none. */
    String id() {
        return attributes.getOrDefault("id", "");
    }

    /** The text of the first heading in it; empty if there is none. */
    String heading() {
        return children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.name.matches("h[1-6]"))
                .findFirst()
                .map(Element::ownText)
                .orElse("");
    }

    private String ownText() {
        StringBuilder text = new StringBuilder();
        children.forEach(child -> text.append(child instanceof Text own ? own.text() : ""));
        return text.toString();
    }

    /** Adds text at the end. */
    public Element text(String text) {
        children.add(new Text(text));
        return this;
    }

    /** Adds elements at the end. */
    public Element add(Node... nodes) {
        children.addAll(List.of(nodes));
        return this;
    }

    /** Adds elements at the end. */
    public Element add(List<? extends Node> nodes) {
        children.addAll(nodes);
        return this;
    }

    @Override
    public void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
        if (BREAKS.contains(name)) {
            out.append('\n');
        }
    }

    @Override
    public Object tree() {
        List<Object> tree = new ArrayList<>();
        tree.add(name);
        Map<String, String> visible = new LinkedHashMap<>();
        attributes.forEach((attribute, value) -> visible.put(attribute, Escapes.visible(value)));
        tree.add(visible);
        children.forEach(child -> tree.add(child.tree()));
        return tree;
    }

    private static final Set<String> BREAKS = Set.of(
            "html", "head", "body", "meta", "title", "style", "main", "header", "footer", "section", "h1", "h2", "h3",
            "p", "li", "ul", "ol", "table", "tr", "details", "summary", "div", "svg", "g", "path", "nav");

    private static String escaped(String text) {
        return Escapes.visible(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Text, escaped when it is written. */
    private record Text(String text) implements Node {
        @Override
        public void write(StringBuilder out) {
            out.append(escaped(text));
        }

        @Override
        public Object tree() {
            return Escapes.visible(text);
        }
    }

    /** Text of our own, written as it stands. */
    private record Verbatim(String text) implements Node {
        @Override
        public void write(StringBuilder out) {
            out.append(text);
        }

        @Override
        public Object tree() {
            throw new IllegalStateException("A style sheet or script is not part of a pane.");
        }
    }
}
