package org.endure.factset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourceText;
import org.endure.files.FileTree;
import org.endure.files.PathText;

/**
 * The bibliography files of a fact set, as they were read.
 *
 * @param entries their entries
 * @param texts their texts, in order
 * @param faults what is wrong in each
 * @param complete whether all could be read
 */
record BibliographyFiles(Bibliography entries, List<String> texts, List<Faults> faults, boolean complete) {

    /**
     * Reads the files; one that cannot be read is told where it is named.
     *
     * @param known fields of entries that were read before, by their text
     */
    static BibliographyFiles read(
            FileTree files, List<Header.FileName> names, Faults ofFactSet, Map<String, Map<String, String>> known) {
        Bibliography entries = new Bibliography();
        List<String> texts = new ArrayList<>();
        List<Faults> faults = new ArrayList<>();
        for (Header.FileName name : names) {
            if (!files.liesWithin(PathText.folder(name.text().file()), name.path())) {
                ofFactSet.error("path-leads-out", name.place(), Header.LEADS_OUT.formatted(name.path()), Header.BESIDE);
                continue;
            }
            try {
                String text = files.read(name.path());
                Faults ofFile = new Faults(SourceText.of(name.path(), text));
                faults.add(ofFile);
                texts.add(text);
                entries.addAll(new BibTexReader(ofFile, known).read(text));
            } catch (InvalidInputException e) {
                e.diagnostics().forEach(each -> tellUnreadable(each, name, ofFactSet));
            }
        }
        return new BibliographyFiles(entries, texts, faults, texts.size() == names.size());
    }

    private static void tellUnreadable(Diagnostic fault, Header.FileName name, Faults ofFactSet) {
        if (fault.at().line() > 0) {
            ofFactSet.add(fault);
        } else {
            ofFactSet.error(fault.code(), name.place(), fault.message(), fault.advice());
        }
    }
}
