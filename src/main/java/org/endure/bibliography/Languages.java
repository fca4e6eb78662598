package org.endure.bibliography;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Languages as biblatex names them, and their tags. */
final class Languages {

    private static final Map<String, String> TAGS = all();

    private static Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        String table =
                "english en-US us en-US usmax en-US uk en-GB american en-US usenglish en-US british en-GB ukenglish en-GB canadian en-CA"
                        + " australian en-AU newzealand en-NZ german de-DE ngerman de-DE austrian de-AT naustrian de-AT"
                        + " swissgerman de-CH french fr-FR francais fr-FR canadien fr-CA acadian fr-CA swedish sv-SE"
                        + " danish da-DK norwegian nb-NO norsk nb-NO nynorsk nn-NO finnish fi-FI icelandic is-IS dutch nl-NL"
                        + " spanish es-ES catalan ca-AD portuguese pt-PT portuges pt-PT brazilian pt-BR brazil pt-BR"
                        + " italian it-IT polish pl-PL czech cs-CZ slovak sk-SK slovene sl-SI croatian hr-HR serbian sr-RS"
                        + " bosnian bs-BA bulgarian bg-BG macedonian mk-MK romanian ro-RO hungarian hu-HU magyar hu-HU"
                        + " russian ru-RU ukrainian uk-UA greek el-GR polutonikogreek el-GR turkish tr-TR arabic ar hebrew he-IL"
                        + " persian fa-IR farsi fa-IR japanese ja-JP korean ko-KR chinese zh-CN vietnamese vi-VN thai th-TH"
                        + " indonesian id-ID malay ms-MY hindi hi-IN latin la estonian et-EE latvian lv-LV lithuanian lt-LT"
                        + " armenian hy-AM georgian ka-GE irish ga-IE welsh cy-GB basque eu-ES galician gl-ES";
        String[] words = table.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(all);
    }

    private Languages() {}

    /** The tag of a language and its variant, such as {@code english} and {@code variant=british}. */
    static String tag(String language, String options) {
        int variant = options.indexOf("variant=");
        String given = variant < 0 ? "" : tag(options.substring(variant + 8).strip());
        return language.isEmpty() || given.isEmpty() ? tag(language) : given;
    }

    /** Whether two tags are of one language, whatever its variant. */
    static boolean same(String tag, String other) {
        return tag.split("-")[0].equalsIgnoreCase(other.split("-")[0]);
    }

    /** The tag of a language: that of its name, or the tag itself; empty if it is neither. */
    static String tag(String language) {
        String lower = language.strip().toLowerCase(Locale.ROOT);
        String known = TAGS.get(lower);
        if (known != null) {
            return known;
        }
        int hyphen = lower.indexOf('-');
        String first = hyphen < 0 ? lower : lower.substring(0, hyphen);
        boolean tag =
                first.length() >= 2 && first.length() <= 3 && first.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return tag ? language.strip() : "";
    }
}
