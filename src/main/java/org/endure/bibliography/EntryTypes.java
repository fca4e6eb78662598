package org.endure.bibliography;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of entries, and what CSL calls them. */
final class EntryTypes {

    private static final Map<String, String> TYPES = new HashMap<>();

    static {
        put("article-journal", "article suppperiodical periodical");
        put("article-newspaper", "newspaper newsarticle");
        put("article-magazine", "magazine");
        put(
                "book",
                "book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual commentary");
        put("pamphlet", "booklet pamphlet");
        put("chapter", "inbook bookinbook incollection suppbook suppcollection");
        put("paper-conference", "inproceedings conference");
        put("entry-encyclopedia", "inreference");
        put("thesis", "thesis phdthesis mastersthesis");
        put("report", "report techreport");
        put("manuscript", "unpublished archive archival");
        put("webpage", "online electronic www webpage");
        put("dataset", "dataset data");
        put("software", "software");
        put("patent", "patent");
        put("legislation", "legislation legmaterial legadminmaterial constitution statute");
        put("treaty", "legal treaty");
        put("legal_case", "jurisdiction case");
        put("hearing", "hearing");
        put("standard", "standard");
        put("personal_communication", "letter letters");
        put("graphic", "artwork image");
        put("map", "map");
        put("motion_picture", "movie video film");
        put("song", "audio music");
        put("speech", "performance presentation speech");
        put("interview", "interview");
        put("review", "review");
        put("document", "misc document set unspecified");
    }

    private EntryTypes() {}

    private static void put(String csl, String types) {
        for (String type : types.split(" ")) {
            TYPES.put(type, csl);
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
