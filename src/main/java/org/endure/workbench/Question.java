package org.endure.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.endure.diagnostic.ShellWord;
import org.endure.files.FileTree;
import org.endure.files.PathText;
import org.endure.theory.TheoryFiles;
import org.endure.theory.TheoryReader;
import org.endure.words.Language;

/**
 * What a tab asks: an answer on a case, with texts that are not saved yet.
 *
 * @param number counts the questions of a tab; an answer says which it belongs to
 * @param theory name of the theory
 * @param layers folders of rules added as layers
 * @param facts the fact set; empty if none is chosen
 * @param overlays scenarios added to it
 * @param language the language of the answer
 * @param edited texts that are not saved, by path
 * @param open the file that is shown in the editor; empty if there is none
 * @param base what changes are told against: {@code edit}, {@code saved} or {@code shipped}
 * @param part the part of the report that is shown
 */
record Question(
        int number,
        String theory,
        List<String> layers,
        String facts,
        List<String> overlays,
        Language language,
        Map<String, String> edited,
        String open,
        String base,
        String part) {

    Question {
        layers = List.copyOf(layers);
        overlays = List.copyOf(overlays);
        edited = Map.copyOf(edited);
    }

    /** The same question about what is saved. */
    Question asSaved() {
        return new Question(number, theory, layers, facts, overlays, language, Map.of(), open, base, part);
    }

    /** The files with the texts that are not saved on top. */
    FileTree over(FileTree saved) {
        Map<Path, String> texts = new HashMap<>();
        edited.forEach((path, text) -> texts.put(Path.of(path), text));
        return saved.edited(texts);
    }

    /** The same question with a text more that is not saved. */
    Question with(String path, String text) {
        Map<String, String> more = new TreeMap<>(edited);
        more.put(path, text);
        return new Question(number, theory, layers, facts, overlays, language, more, open, base, part);
    }

    /** The same question about the facts as they were. */
    Question withoutOverlays() {
        return new Question(number, theory, layers, facts, List.of(), language, edited, open, base, part);
    }

    /** What the theory is read from, besides the files: its name, its layers, and the texts of rules that are not saved. */
    List<Object> ofTheory() {
        return List.of(theory, layers, edited(true));
    }

    /** What the case is read from, besides the files. */
    List<Object> ofCase() {
        return List.of(facts, overlays, edited(false));
    }

    private Map<String, String> edited(boolean rules) {
        Map<String, String> some = new TreeMap<>(edited);
        some.keySet().removeIf(path -> rules != (path.endsWith(".drl") || TheoryFiles.isOne(PathText.name(path))));
        return some;
    }

    /** The command that answers the same from what is saved. */
    String command(String verb, String... further) {
        List<String> words = new ArrayList<>(List.of("endure", verb, facts));
        words.addAll(List.of(further));
        if (!theory.equals(TheoryReader.DEFAULT)) {
            words.addAll(List.of("--theory", theory));
        }
        layers.forEach(each -> words.addAll(List.of("--rules", each)));
        overlays.forEach(each -> words.addAll(List.of("--with", each)));
        if (language != Language.ENGLISH) {
            words.addAll(List.of("--lang", language.code()));
        }
        return String.join(" ", words.stream().map(ShellWord::of).toList());
    }
}
