package org.endure.citation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.citation.FormattedReference.Run;
import org.endure.citation.FormattedReference.Setting;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Reads a reference that was set as formatting objects of XSL, the processor's one output that is well-formed XML. */
final class FormattedObjects {

    private FormattedObjects() {}

    /**
     * The reference.
     *
     * @param keys citation keys by the ids that the processor knows
     */
    static FormattedReference read(String entry, Map<String, String> keys) {
        try {
            Element block = (Element) SafeXml.parse(
                            "<references xmlns:fo=\"http://www.w3.org/1999/XSL/Format\">" + entry + "</references>")
                    .getDocumentElement()
                    .getElementsByTagNameNS("*", "block")
                    .item(0);
            String key = block == null ? null : keys.get(block.getAttribute("id"));
            if (block == null || key == null) {
                throw new IllegalStateException("The reference %s has no id.".formatted(entry));
            }
            List<Run> runs = new ArrayList<>();
            collect(block, Set.of(), runs);
            return new FormattedReference(key, runs);
        } catch (SAXException e) {
            throw new IllegalStateException("The reference %s is not well-formed.".formatted(entry), e);
        }
    }

    private static void collect(Element element, Set<Setting> settings, List<Run> runs) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text text) {
                add(text.getData(), settings, runs);
            } else if (node instanceof Element inner) {
                if ("table-cell".equals(inner.getLocalName()) && !runs.isEmpty()) {
                    runs.add(new Run(" ", settings));
                }
                collect(inner, settings(inner, settings), runs);
            }
        }
    }

    /** Adds text; what has line breaks in it is the layout of a table, whose blanks mean nothing. */
    private static void add(String text, Set<Setting> settings, List<Run> runs) {
        String printed = PrintedPages.restored(text.replace(PrintedText.KEEP, ""));
        String kept = printed.indexOf('\n') < 0 ? printed.replace("  ", " ") : printed.strip();
        if (!kept.isEmpty()) {
            runs.add(new Run(kept, settings));
        }
    }

    private static Set<Setting> settings(Element element, Set<Setting> outer) {
        Set<Setting> settings = EnumSet.noneOf(Setting.class);
        settings.addAll(outer);
        if (element.getAttribute("font-style").equals("italic")) {
            settings.add(Setting.ITALIC);
        } else if (element.getAttribute("font-style").equals("normal")) {
            settings.remove(Setting.ITALIC);
        }
        if (element.getAttribute("font-weight").equals("bold")) {
            settings.add(Setting.BOLD);
        }
        if (element.getAttribute("font-variant").equals("small-caps")) {
            settings.add(Setting.SMALL_CAPITALS);
        }
        return settings;
    }
}
