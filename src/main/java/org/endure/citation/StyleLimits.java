package org.endure.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;

/**
 * Refuses styles that no processor could come to an end with: nested too deeply, with a macro that uses itself, or with macros that
 * use others so often that a reference would take too long.
 */
final class StyleLimits extends DefaultHandler {

    private static final int DEEPEST = 60;
    private static final long LARGEST = 200_000;

    private final Map<String, Macro> macros = new HashMap<>();
    private final Macro style = new Macro();
    private Macro open = style;
    private int depth;
    private Locator at = new LocatorImpl();

    /** A macro, or all that is outside of macros. */
    private static final class Macro {
        private final List<Use> uses = new ArrayList<>();
        private int elements;
        private long size = -1;
    }

    /** A macro is used at a place. */
    private record Use(String macro, Locator at) {}

    @Override
    public void setDocumentLocator(Locator locator) {
        at = locator;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes)
            throws SAXParseException {
        depth++;
        if (depth > DEEPEST) {
            throw new SAXParseException("The style is nested more than %d deep.".formatted(DEEPEST), at);
        }
        String named = attributes.getValue("name");
        if (name.equals("macro") && named != null) {
            open = new Macro();
            macros.put(named, open);
        }
        open.elements++;
        String used = attributes.getValue("macro");
        if (used != null) {
            open.uses.add(new Use(used, new LocatorImpl(at)));
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        depth--;
        if (name.equals("macro")) {
            open = style;
        }
    }

    @Override
    public void endDocument() throws SAXParseException {
        for (String each : macros.keySet()) {
            size(macros.get(each), new HashSet<>(Set.of(each)));
        }
        if (size(style, new HashSet<>()) > LARGEST) {
            throw new SAXParseException(
                    "The macros use each other so often that a reference takes more than %d steps.".formatted(LARGEST),
                    style.uses.get(0).at());
        }
    }

    /** How many elements there are when its macros are written out; no more are counted when there are too many. */
    private long size(@Nullable Macro macro, Set<String> above) throws SAXParseException {
        if (macro == null) {
            return 0;
        } else if (macro.size < 0) {
            long size = macro.elements;
            for (Use use : macro.uses) {
                if (!above.add(use.macro())) {
                    throw new SAXParseException("The macro \"%s\" uses itself.".formatted(use.macro()), use.at());
                } else if (above.size() > DEEPEST) {
                    throw new SAXParseException("Macros use others more than %d deep.".formatted(DEEPEST), use.at());
                }
                size = Math.min(LARGEST + 1, size + size(macros.get(use.macro()), above));
                above.remove(use.macro());
            }
            macro.size = size;
        }
        return macro.size;
    }
}
