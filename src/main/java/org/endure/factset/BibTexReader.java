package org.endure.factset;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.Severity;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;

/**
 * Reads BibTeX as Zotero and Better BibTeX write it. The file is first cut into entries, so that one bad entry spoils no
 * other and has a place; each entry is then read by the library.
 */
final class BibTexReader {

    private static final String TOO_DEEP = "Open at most %d braces at once, and join at most %d values with #."
            .formatted(BibTexSize.DEEPEST, BibTexSize.MOST_JOINED);
    private static final Pattern LINE = Pattern.compile("line (\\d+), column (\\d+)");

    private final Faults faults;
    private final Map<String, Map<String, String>> known;
    private final List<BibTeXString> macros = new ArrayList<>();
    private final BibTexSize size = new BibTexSize();

    /**
     * A reader of one file.
     *
     * @param known fields of entries that were read before, by their text: the fact sets of an alliance share their bibliography
     */
    BibTexReader(Faults faults, Map<String, Map<String, String>> known) {
        this.faults = faults;
        this.known = known;
    }

    /** The entries of a file, in order, those that cannot be read among them. */
    List<BibEntry> read(String text) {
        List<BibTexCutter.Block> blocks = new BibTexCutter(text).blocks();
        blocks.stream().filter(block -> block.type().equals("string")).forEach(this::readMacro);
        List<BibEntry> entries = new ArrayList<>();
        for (BibTexCutter.Block block : blocks) {
            if (!List.of("string", "comment", "preamble").contains(block.type())) {
                entries.add(entry(block));
            }
        }
        return entries;
    }

    private void readMacro(BibTexCutter.Block block) {
        if (BibTexSize.isTooDeep(block.body())) {
            faults.error("too-deep", block.place(), "This abbreviation is nested too deeply to be read.", TOO_DEEP);
            return;
        }
        try {
            macros.addAll(parse("@string{" + block.body() + "}").getStrings().values());
        } catch (ParseException | TokenMgrException | IllegalArgumentException e) {
            faults.warning("bad-bibtex", block.place(), "This abbreviation cannot be read.", null);
        }
    }

    private BibEntry entry(BibTexCutter.Block block) {
        if (!block.closed()) {
            return unreadable(
                    block,
                    block.place(),
                    "The entry %s is not closed.".formatted(Faults.quoted(block.key())),
                    "Close its last brace; count the braces in its fields.");
        }
        if (block.key().isEmpty()) {
            return unreadable(
                    block,
                    block.place(),
                    "The entry has no citation key.",
                    "Write @%s{key, …}.".formatted(block.type()));
        }
        if (BibTexSize.isTooDeep(block.body())) {
            return unreadable(
                    block,
                    block.place(),
                    "The entry %s is nested too deeply to be read.".formatted(Faults.quoted(block.key())),
                    TOO_DEEP);
        }
        try {
            return new BibEntry(block.key(), block.type(), fields(block), faults, block.place(), null);
        } catch (TooLargeException e) {
            return unreadable(
                    block,
                    block.place(),
                    "The entry %s is too large to be read: %s.".formatted(Faults.quoted(block.key()), e.getMessage()),
                    "Write out fewer abbreviations and accents in it.");
        } catch (ParseException | TokenMgrException e) {
            return unreadable(
                    block,
                    place(block, e),
                    "The entry %s cannot be read here.".formatted(Faults.quoted(block.key())),
                    "Look for a missing comma, quote or brace in the line before.");
        }
    }

    /** The fields of an entry; what abbreviations stand for is looked up anew, since each file has its own. */
    private Map<String, String> fields(BibTexCutter.Block block) throws ParseException {
        String text = "@" + block.type() + "{k," + block.body() + "}";
        Map<String, String> before = macros.isEmpty() ? known.get(text) : null;
        if (before != null) {
            return before;
        }
        BibTeXEntry read = parse(text).getEntries().values().iterator().next();
        Map<String, String> fields = new HashMap<>();
        read.getFields().forEach((key, value) -> fields.putIfAbsent(lower(key.getValue()), text(value)));
        if (macros.isEmpty()) {
            known.put(text, fields);
        }
        return fields;
    }

    private String text(Value value) {
        if (size.isTooLong(value)) {
            throw new TooLargeException("its abbreviations stand for more than can be read");
        }
        String text = value.toUserString();
        if (Latex.isTooDeep(text)) {
            throw new TooLargeException("accents stand on accents");
        }
        return text;
    }

    /** A field becomes too large when it is written out. */
    private static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    private BibEntry unreadable(BibTexCutter.Block block, YamlNode.Place at, String message, String advice) {
        return new BibEntry(
                block.key(),
                block.type(),
                Map.of(),
                faults,
                block.place(),
                faults.text()
                        .diagnostic(Severity.ERROR, "bad-bibtex", at.line(), at.column(), at.width(), message, advice));
    }

    private BibTeXDatabase parse(String text) throws ParseException {
        BibTeXParser parser = new BibTeXParser() {
            @Override
            public void checkStringResolution(Key key, BibTeXString string) {
                // an abbreviation that is not defined stands for itself
            }

            @Override
            public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
                // a cross reference to an entry that was not exported is no fault
            }
        };
        macros.forEach(parser::addMacro);
        return parser.parse(new StringReader(text));
    }

    private static YamlNode.Place place(BibTexCutter.Block block, Exception e) {
        Matcher where = LINE.matcher(String.valueOf(e.getMessage()));
        if (!where.find()) {
            return block.place();
        }
        int line = Integer.parseInt(where.group(1));
        int column = line == 1 ? block.place().column() : Integer.parseInt(where.group(2));
        return new YamlNode.Place(block.bodyLine() + line - 1, column, 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
