package org.endure.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.output.Bibliography;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.endure.bibliography.Item;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.words.Language;

/** A citation style, in which references are set. */
public final class CitationStyle {

    private final String path;
    private final String csl;

    private CitationStyle(String path, String csl) {
        this.path = path;
        this.csl = csl;
    }

    /** The style of the International Studies Association, which is the default. */
    public static CitationStyle shipped() {
        return shipped(ShippedStyles.DEFAULT).orElseThrow();
    }

    /** A style that comes with the program; empty if none has that name. */
    public static Optional<CitationStyle> shipped(String name) {
        return Optional.ofNullable(ShippedStyles.path(name))
                .map(path -> new CitationStyle(path, ShippedStyles.read(path)));
    }

    /** The names of the styles that come with the program. */
    public static Set<String> shippedNames() {
        return ShippedStyles.names();
    }

    /**
     * A style that a user gives.
     *
     * @param path the file, for messages
     * @param csl what stands in it
     * @throws InvalidInputException if it is no style that sets a bibliography by itself
     */
    public static CitationStyle of(String path, String csl) {
        StyleCheck.check(path, csl);
        return new CitationStyle(path, csl);
    }

    /**
     * The references, in the order of the style.
     *
     * @param language whose words the style uses
     * @throws InvalidInputException if the style cannot set them
     */
    public List<FormattedReference> references(Collection<Item> entries, Language language) {
        Map<String, String> keys = new LinkedHashMap<>();
        List<CSLItemData> items = new ArrayList<>();
        for (Item entry : entries) {
            String id = "item-" + keys.size();
            keys.put(id, entry.key());
            items.add(CslItems.of(entry, id, language, csl.contains("\"DOI\"")));
        }
        if (items.isEmpty()) {
            return List.of();
        }
        try {
            CSL processor = new CSL(
                    new ListItemDataProvider(items.toArray(CSLItemData[]::new)),
                    StyleRepair.repaired(csl),
                    tag(language));
            processor.setOutputFormat("fo");
            processor.registerCitationItems(
                    items.stream().map(CSLItemData::getId).toArray(String[]::new));
            Bibliography set = processor.makeBibliography();
            List<FormattedReference> references = new ArrayList<>();
            for (String entry : set.getEntries()) {
                FormattedReference reference = FormattedObjects.read(entry, keys);
                references.add(new FormattedReference(
                        reference.key(), Punctuation.tidied(UnnamedOthers.written(reference.runs(), language))));
            }
            return references;
        } catch (IOException | RuntimeException e) {
            throw new InvalidInputException(Diagnostic.error(
                    "unusable-style",
                    SourcePosition.file(path),
                    "The citation style cannot set the bibliography: %s.".formatted(e.getMessage()),
                    "Try it at https://editor.citationstyles.org, or use another."));
        }
    }

    private static String tag(Language language) {
        return switch (language) {
            case ENGLISH -> "en-US";
            case SWEDISH -> "sv-SE";
            case JAPANESE -> "ja-JP";
        };
    }
}
