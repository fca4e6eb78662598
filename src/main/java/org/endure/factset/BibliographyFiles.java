package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.bibliography.Library;
import org.endure.bibliography.LibraryEncoding;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.yaml.Faults;

/**
 * The bibliography files of a fact set, as they were read.
 *
 * @param entries their entries
 * @param texts their texts, in order
 * @param complete whether all could be read
 */
record BibliographyFiles(Bibliography entries, List<String> texts, boolean complete) {

    private static final int MOST_KNOWN = 8;
    private static final int LARGEST = 64 * 1024 * 1024;

    /** A file and its text, by which libraries that were read before are known again. */
    record NamedText(String path, String text) {}

    /**
     * Reads the files; one that cannot be read is told where it is named.
     *
     * @param known libraries that were read before: the fact sets of an alliance share their bibliography
     */
    static BibliographyFiles read(
            FileTree files, List<FactSetHeader.FileName> names, Faults ofFactSet, Map<List<NamedText>, Library> known) {
        List<NamedText> texts = new ArrayList<>();
        List<Diagnostic> warnings = new ArrayList<>();
        List<FactSetHeader.FileName> read = new ArrayList<>();
        for (FactSetHeader.FileName name : names) {
            if (!files.liesWithin(PathText.folder(name.text().file()), name.path())) {
                ofFactSet.error(
                        "path-leads-out",
                        name.place(),
                        FactSetHeader.LEADS_OUT.formatted(name.path()),
                        FactSetHeader.NEXT_TO);
                continue;
            }
            try {
                LibraryEncoding decoded = LibraryEncoding.decode(name.path(), files.readBytes(name.path(), LARGEST));
                texts.add(new NamedText(name.path(), decoded.text()));
                read.add(name);
                if (decoded.warning() != null) {
                    warnings.add(decoded.warning());
                }
            } catch (InvalidInputException e) {
                e.diagnostics().forEach(each -> tellUnreadable(each, name, ofFactSet));
            }
        }
        Library library = known.get(texts);
        boolean all = true;
        if (library == null) {
            library = new Library();
            for (int i = 0; i < texts.size(); i++) {
                all &= add(texts.get(i), read.get(i), library, ofFactSet);
            }
            if (all) {
                remember(known, texts, library);
            }
        }
        List<String> plain = texts.stream().map(NamedText::text).toList();
        return new BibliographyFiles(new Bibliography(library, warnings), plain, all && texts.size() == names.size());
    }

    private static boolean add(NamedText text, FactSetHeader.FileName name, Library library, Faults ofFactSet) {
        try {
            library.add(text.path(), text.text());
            return true;
        } catch (InvalidInputException e) {
            e.diagnostics().forEach(each -> tellUnreadable(each, name, ofFactSet));
            return false;
        }
    }

    private static void remember(Map<List<NamedText>, Library> known, List<NamedText> texts, Library library) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(List.copyOf(texts), library);
    }

    private static void tellUnreadable(Diagnostic fault, FactSetHeader.FileName name, Faults ofFactSet) {
        if (fault.at().line() > 0) {
            ofFactSet.add(fault);
        } else {
            ofFactSet.error(fault.code(), name.place(), fault.message(), fault.advice());
        }
    }
}
