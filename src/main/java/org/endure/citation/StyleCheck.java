package org.endure.citation;

import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.SourceText;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Whether a file is a style that sets a bibliography by itself. */
final class StyleCheck {

    private static final String CSL = "http://purl.org/net/xbiblio/csl";
    private static final String ADVICE = "Download an independent style from https://www.zotero.org/styles.";

    private StyleCheck() {}

    static void check(String path, String csl) {
        try {
            SafeXml.read(csl, new StyleLimits());
            Element root = SafeXml.parse(csl).getDocumentElement();
            if (!CSL.equals(root.getNamespaceURI()) || !"style".equals(root.getLocalName())) {
                throw refused(
                        "not-a-style",
                        path,
                        "This is XML, but no citation style: it begins with <%s>.".formatted(root.getTagName()));
            }
            if (root.getElementsByTagNameNS(CSL, "bibliography").getLength() == 0) {
                throw refused("no-bibliography", path, parent(root));
            }
        } catch (SAXParseException e) {
            throw new InvalidInputException(SourceText.of(path, csl)
                    .diagnostic(
                            DiagnosticSeverity.ERROR,
                            "bad-xml",
                            e.getLineNumber(),
                            Math.max(1, e.getColumnNumber()),
                            1,
                            "This style cannot be read: %s".formatted(e.getMessage()),
                            ADVICE));
        } catch (SAXException e) {
            throw refused("bad-xml", path, "This cannot be read as XML: %s".formatted(e.getMessage()));
        }
    }

    private static String parent(Element root) {
        NodeList links = root.getElementsByTagNameNS(CSL, "link");
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link
                    && link.getAttribute("rel").equals("independent-parent")) {
                return "This style only refers to another, %s.".formatted(link.getAttribute("href"));
            }
        }
        return "This style sets citations, but no bibliography.";
    }

    private static InvalidInputException refused(String code, String path, String message) {
        return new InvalidInputException(Diagnostic.error(code, SourcePosition.file(path), message, ADVICE));
    }
}
