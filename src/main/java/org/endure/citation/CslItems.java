package org.endure.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.bibliography.Item;
import org.endure.bibliography.ItemDate;
import org.endure.bibliography.Name;
import org.endure.words.Language;
import org.jspecify.annotations.Nullable;

/** Items of a bibliography as the processor of citation styles takes them. */
final class CslItems {

    /** Stands for those who are not named; the processor knows no name for them. */
    static final String OTHERS = "\ue000";

    /** What no reference prints. */
    private static final Set<String> UNPRINTED = Set.of("keyword", "note", "abstract", "annote", "entrysubtype");

    private CslItems() {}

    /**
     * The item.
     *
     * @param id by which the processor knows it: it writes ids as they are, and keys are a user's
     * @param language whose words the style uses
     * @param doi whether the style prints DOIs; if not, they become addresses
     */
    static CSLItemData of(Item item, String id, Language language, boolean doi) {
        Map<String, Object> csl = new LinkedHashMap<>();
        csl.put("id", id);
        boolean plainReview =
                item.type().equals("review") && item.text("reviewed-title").isEmpty();
        csl.put("type", plainReview ? "article-journal" : item.type());
        item.texts().forEach((variable, text) -> {
            if (!UNPRINTED.contains(variable)) {
                csl.put(variable, PrintedText.of(variable, text, language));
            }
        });
        if (!item.text("event").isEmpty()) {
            csl.putIfAbsent("event-title", item.text("event"));
        }
        if (!doi && !item.text("DOI").isEmpty()) {
            csl.put("URL", "https://doi.org/" + item.text("DOI"));
        }
        item.names()
                .forEach((variable, names) ->
                        csl.put(variable, names.stream().map(CslItems::name).toList()));
        if (item.type().equals("book") && item.names("container-author").equals(item.names("author"))) {
            csl.remove("container-author");
        }
        item.dates().forEach((variable, date) -> csl.put(variable, date(date)));
        ItemDate issued = item.issued();
        if (issued != null && issued.literal().equals(item.text("status"))) {
            csl.remove("status");
        }
        return CSLItemData.fromJson(csl);
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> csl = new LinkedHashMap<>();
        if (name.equals(Name.OTHERS)) {
            csl.put("literal", OTHERS);
        } else if (!name.literal().isEmpty()) {
            csl.put("literal", name.literal());
        } else if (name.isEastAsian()) {
            csl.put("literal", name.family() + name.given());
        } else if (name.given().isEmpty()) {
            csl.put("literal", name.inverted());
        } else {
            csl.put("family", name.family());
            csl.put("given", name.given());
            putPart(csl, "non-dropping-particle", name.particle());
            putPart(csl, "dropping-particle", name.droppingParticle());
            putPart(csl, "suffix", name.suffix());
        }
        return csl;
    }

    private static void putPart(Map<String, Object> csl, String part, String text) {
        if (!text.isEmpty()) {
            csl.put(part, text);
        }
    }

    private static Map<String, Object> date(ItemDate date) {
        ItemDate.Point start = date.start();
        if (start == null || date.open()) {
            return Map.of("literal", date.year());
        }
        Map<String, Object> csl = new LinkedHashMap<>(Map.of("date-parts", parts(start, date.end())));
        if (start.season() > 0) {
            csl.put("season", Integer.toString(start.season()));
        }
        if (date.circa()) {
            csl.put("circa", true);
        }
        return csl;
    }

    /** Both ends of a span as exact as the less exact one: the processor knows no others. */
    private static List<List<Integer>> parts(ItemDate.Point start, ItemDate.@Nullable Point end) {
        List<Integer> first = start.parts();
        if (end == null) {
            return List.of(first);
        }
        List<Integer> last = end.parts();
        int both = Math.min(first.size(), last.size());
        return List.of(first.subList(0, both), last.subList(0, both));
    }
}
