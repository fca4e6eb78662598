package org.endure.declaration;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.endure.diagnostic.InvalidInputException;
import org.endure.fact.FactType;
import org.endure.fact.Vocabulary;
import org.endure.files.FileTree;
import org.jspecify.annotations.Nullable;

/**
 * The types that facts can be of: those of the program, those that rule files in the usual place declare, and those of the theory in
 * use, which replace others of the same names. Rule files are only looked through when they are needed.
 */
public final class VocabularySource {

    /** The folder of variants of the default theory. */
    public static final String VARIANTS = "rules/variants";

    private static final String RULES = "rules";
    private static final Pattern TYPE = Pattern.compile("\\btype[\"']?\\s*:\\s*[\"']?([A-Z]\\w*)");

    private final FileTree files;
    private final Supplier<Vocabulary> theory;
    private @Nullable Vocabulary all;

    /** For facts that are read without a theory. */
    public VocabularySource(FileTree files) {
        this(files, () -> Vocabulary.BUILT_IN);
    }

    /**
     * For facts that are read for a theory.
     *
     * @param files where rules are
     * @param theory the types that the theory knows; asked for when they are needed
     */
    public VocabularySource(FileTree files, Supplier<Vocabulary> theory) {
        this.files = files;
        this.theory = theory;
    }

    /** For facts that are read for a theory in these folders, the lowest first; asked for when they are needed. */
    public static VocabularySource of(FileTree files, Supplier<List<String>> folders) {
        return new VocabularySource(files, () -> Declarations.in(files, folders.get()));
    }

    /**
     * All that facts can be.
     *
     * @throws InvalidInputException with all that is wrong with the declarations
     */
    public synchronized Vocabulary all() {
        Vocabulary known = all;
        if (known == null) {
            known = Declarations.legible(files, VARIANTS)
                    .with(Declarations.in(files, List.of(RULES)))
                    .with(theory.get());
            all = known;
        }
        return known;
    }

    /**
     * What the facts in a text can be. The rule files are only looked through if it names a type that did not come with the program.
     *
     * @param text a fact set or an overlay
     */
    public Vocabulary forText(String text) {
        Matcher named = TYPE.matcher(text);
        while (named.find()) {
            if (!FactType.builtIn().containsKey(named.group(1))) {
                return all();
            }
        }
        return Vocabulary.BUILT_IN;
    }
}
