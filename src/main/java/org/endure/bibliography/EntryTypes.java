package org.endure.bibliography;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of entries, and what CSL calls them. */
final class EntryTypes {

    private static final Map<String, String> TYPES = all();

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        put(all, "article-journal", "article suppperiodical periodical");
        put(all, "article-newspaper", "newspaper newsarticle");
        put(all, "article-magazine", "magazine");
        put(
                all,
                "book",
                "book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual commentary");
        put(all, "pamphlet", "booklet pamphlet");
        put(all, "chapter", "inbook bookinbook incollection suppbook suppcollection");
        put(all, "paper-conference", "inproceedings conference");
        put(all, "entry-encyclopedia", "inreference");
        put(all, "thesis", "thesis phdthesis mastersthesis");
        put(all, "report", "report techreport");
        put(all, "manuscript", "unpublished archive archival");
        put(all, "webpage", "online electronic www webpage");
        put(all, "dataset", "dataset data");
        put(all, "software", "software");
        put(all, "patent", "patent");
        put(all, "legislation", "legislation legmaterial legadminmaterial constitution statute");
        put(all, "treaty", "legal treaty");
        put(all, "legal_case", "jurisdiction case");
        put(all, "hearing", "hearing");
        put(all, "standard", "standard");
        put(all, "personal_communication", "letter letters");
        put(all, "graphic", "artwork image");
        put(all, "map", "map");
        put(all, "motion_picture", "movie video film");
        put(all, "song", "audio music");
        put(all, "speech", "performance presentation speech");
        put(all, "interview", "interview");
        put(all, "review", "review");
        put(all, "document", "misc document set unspecified");
        return Collections.unmodifiableMap(all);
    }

    private EntryTypes() {}

    private static void put(Map<String, String> all, String csl, String types) {
        for (String type : types.split(" ")) {
            all.put(type, csl);
        }
    }

    /** The type in CSL; null if the type is not known. */
    static @Nullable String csl(String type) {
        return TYPES.get(type);
    }

    static Set<String> known() {
        return TYPES.keySet();
    }

    static boolean isArticle(String type) {
        return Set.of("article", "periodical", "suppperiodical", "review", "newspaper", "newsarticle", "magazine")
                .contains(type);
    }

    /** Whether entries of the type are parts of a book. */
    static boolean isPart(String type) {
        return Set.of("inbook", "incollection", "inproceedings", "conference", "inreference", "bookinbook")
                .contains(type);
    }

    /** Whether the number of an entry of the type is that of a series. */
    static boolean isNumberedInSeries(String type) {
        return isPart(type)
                || Set.of(
                                "book",
                                "collection",
                                "proceedings",
                                "reference",
                                "mvbook",
                                "mvcollection",
                                "mvproceedings",
                                "mvreference",
                                "suppbook",
                                "suppcollection")
                        .contains(type);
    }
}
