package org.endure.bibliography;

import java.util.Locale;
import java.util.Map;

/** Phrases that biblatex knows by a key, in fields such as {@code type} and {@code pubstate}. */
final class BibStrings {

    private static final Map<String, String> PHRASES = Map.ofEntries(
            Map.entry("mathesis", "Master’s thesis"),
            Map.entry("bathesis", "Bachelor’s thesis"),
            Map.entry("phdthesis", "PhD thesis"),
            Map.entry("candthesis", "Candidate thesis"),
            Map.entry("techreport", "technical report"),
            Map.entry("resreport", "research report"),
            Map.entry("software", "Computer software"),
            Map.entry("datacd", "CD-ROM"),
            Map.entry("audiocd", "Audio CD"),
            Map.entry("patent", "Patent"),
            Map.entry("patentus", "U.S. patent"),
            Map.entry("patenteu", "European patent"),
            Map.entry("countryde", "Germany"),
            Map.entry("countryeu", "European Union"),
            Map.entry("countryep", "European Union"),
            Map.entry("countryfr", "France"),
            Map.entry("countryuk", "United Kingdom"),
            Map.entry("countryus", "United States of America"),
            Map.entry("letter", "Letter"),
            Map.entry("newseries", "New series"),
            Map.entry("oldseries", "Old series"),
            Map.entry("inpreparation", "in preparation"),
            Map.entry("submitted", "submitted"),
            Map.entry("forthcoming", "forthcoming"),
            Map.entry("inpress", "in press"),
            Map.entry("prepublished", "pre-published"));

    private BibStrings() {}

    /** The phrase of a key; the text itself, if it is none. */
    static String resolve(String text) {
        return PHRASES.getOrDefault(text.strip().toLowerCase(Locale.ROOT), text);
    }
}
