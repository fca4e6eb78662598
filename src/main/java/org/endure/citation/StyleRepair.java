package org.endure.citation;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Rewrites what the processor does not read as the Citation Style Language defines it. It sets names that stand in for others
 * with the label of those others, such as "(Editor)" for "(Ed.)"; a macro of their own keeps their own label.
 */
final class StyleRepair {

    private StyleRepair() {}

    /** The style, rewritten where it must be. */
    static String repaired(String csl) {
        try {
            Document style = SafeXml.parse(csl);
            List<Element> labelled = labelled(style);
            if (labelled.isEmpty()) {
                return csl;
            }
            Element root = style.getDocumentElement();
            Element before =
                    (Element) root.getElementsByTagNameNS("*", "citation").item(0);
            for (int i = 0; i < labelled.size(); i++) {
                Element names = labelled.get(i);
                String name = "names-that-stand-in-" + i;
                Element use = style.createElementNS(names.getNamespaceURI(), "text");
                use.setAttribute("macro", name);
                names.getParentNode().replaceChild(use, names);
                Element macro = style.createElementNS(names.getNamespaceURI(), "macro");
                macro.setAttribute("name", name);
                macro.appendChild(names);
                root.insertBefore(macro, before);
            }
            StringWriter rewritten = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(style), new StreamResult(rewritten));
            return rewritten.toString();
        } catch (SAXException | TransformerException e) {
            return csl;
        }
    }

    /** Names among substitutes that say how they are set themselves. */
    private static List<Element> labelled(Document style) {
        List<Element> labelled = new ArrayList<>();
        NodeList substitutes = style.getElementsByTagNameNS("*", "substitute");
        for (int i = 0; i < substitutes.getLength(); i++) {
            NodeList names = ((Element) substitutes.item(i)).getElementsByTagNameNS("*", "names");
            for (int k = 0; k < names.getLength(); k++) {
                Element each = (Element) names.item(k);
                if (each.getElementsByTagNameNS("*", "label").getLength() > 0) {
                    labelled.add(each);
                }
            }
        }
        return labelled;
    }
}
