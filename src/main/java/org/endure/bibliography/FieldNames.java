package org.endure.bibliography;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.endure.bibliography.RawEntry.RawField;
import org.endure.diagnostic.Advice;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.Spelling;

/** Tells of fields that are not read. */
final class FieldNames {

    /** Names that a slip may mean. */
    private static final Set<String> MEANT =
            words("author editor translator bookauthor title subtitle titleaddon booktitle"
                    + " booksubtitle maintitle journal journaltitle publisher institution organization howpublished location"
                    + " address school volume number issue pages edition series year month date urldate doi url crossref xdata"
                    + " keywords note");

    /** What governs how an entry is sorted, labelled and set, and notes of the program that keeps the library. */
    private static final Set<String> NOT_OF_THE_SOURCE =
            words("crossref xref xdata ids entryset execute options presort"
                    + " key sortkey sortname sortshorthand sorttitle sortyear indextitle indexsorttitle label shorthand"
                    + " shorthandintro shortauthor shorteditor gender langidopts file pdf ps localfile timestamp owner groups"
                    + " priority ranking readstatus qualityassured relevance printed creationdate modificationdate added modified"
                    + " biburl bibsource interhash intrahash username copyright rights affiliation adsurl adsnote mrclass"
                    + " mrreviewer");

    private FieldNames() {}

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }

    /**
     * Warns of each field that is not read, unless it says nothing of the source.
     *
     * @param unread fields that nothing took, by canonical name, those that are inherited among them
     */
    static void tell(RawEntry entry, Map<String, BibValue> unread, List<Diagnostic> warnings) {
        Set<String> own = new HashSet<>();
        for (RawField field : entry.fields()) {
            String canonical = Inheritance.canonical(field.name());
            own.add(canonical);
            if (unread.containsKey(canonical) && isOfTheSource(field.name())) {
                warnings.add(entry.file()
                        .text()
                        .warning(
                                "unknown-field",
                                field.at(),
                                field.at() + field.name().length(),
                                "The field \"%s\" is not read.".formatted(field.name()),
                                advice(entry, field.name())));
            }
        }
        unread.forEach((name, value) -> {
            if (!own.contains(name) && isOfTheSource(name)) {
                warnings.add(value.warning(
                        "unknown-field",
                        0,
                        value.text().length(),
                        "The field \"%s\" is not read where it is inherited.".formatted(name),
                        null));
            }
        });
    }

    private static Advice advice(RawEntry entry, String name) {
        String joined = joined(name);
        return MEANT.contains(joined)
                ? Advice.replace("Did you mean %s?".formatted(joined), name, joined)
                : Spelling.advice(
                        name,
                        MEANT.stream()
                                .filter(each -> entry.field(each) == null)
                                .filter(each -> Math.abs(each.length() - name.length()) <= 1)
                                .toList(),
                        "If it says something of the source, write it in note.");
    }

    /** Whether a field is not of the program that keeps the library: most of those have a hyphen or a low line. */
    private static boolean isOfTheSource(String name) {
        String joined = joined(name);
        return !NOT_OF_THE_SOURCE.contains(name) && (joined.equals(name) || MEANT.contains(joined));
    }

    private static String joined(String name) {
        return name.replace("-", "").replace("_", "");
    }
}
