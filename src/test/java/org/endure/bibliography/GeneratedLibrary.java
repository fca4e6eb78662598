package org.endure.bibliography;

import java.util.List;
import java.util.Random;

/** Makes libraries of thousands of entries, with the letters, fields and habits of real exports. */
public final class GeneratedLibrary {

    private static final List<String> TYPES =
            List.of("article", "book", "incollection", "report", "online", "thesis", "inproceedings", "misc");
    private static final List<String> FAMILIES = List.of(
            "Walt",
            "M{\\\"u}ller",
            "Garc{\\'i}a",
            "{\\\"O}berg",
            "{\\L}ukasz",
            "van den Hoven",
            "{bin Salem}",
            "Nguy{\\~{\\^e}}n",
            "遠山",
            "O'Neill",
            "al-Assad");
    private static final List<String> WORDS = List.of(
            "alliance",
            "power",
            "{US}-{Japan}",
            "security",
            "\\emph{pacta}",
            "50\\%",
            "R\\&D",
            "``peace''",
            "--",
            "threat",
            "{\\'E}tat",
            "$\\alpha$",
            "同盟");

    private GeneratedLibrary() {}

    /** A library of so many entries, key0 and on. */
    public static String of(int entries, Random random) {
        StringBuilder library = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            library.append("@%s{key%d,\n".formatted(one(TYPES, random), i));
            library.append(
                    "  author = {%s, Jan and %s, Åsa},\n".formatted(one(FAMILIES, random), one(FAMILIES, random)));
            library.append("  title = {%s},\n".formatted(words(8, random)));
            library.append("  date = {%d-%02d},\n".formatted(1950 + random.nextInt(70), 1 + random.nextInt(12)));
            library.append(
                    "  journaltitle = {%s},\n  volume = {%d},\n".formatted(words(3, random), random.nextInt(90)));
            library.append("  pages = {%d--%d},\n".formatted(random.nextInt(100), 100 + random.nextInt(100)));
            library.append("  abstract = {%s},\n".formatted(words(60, random)));
            library.append("  file = {Full Text:C\\:\\\\Users\\\\x\\\\a%d.pdf:application/pdf},\n}\n\n".formatted(i));
        }
        return library.toString();
    }

    private static String words(int count, Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(one(WORDS, random));
        }
        return words.toString();
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
