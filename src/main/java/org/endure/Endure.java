package org.endure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.endure.batch.PartWork;
import org.endure.coding.CodingReader;
import org.endure.comparison.Likeness;
import org.endure.comparison.TheoryComparison;
import org.endure.consultation.Consultation;
import org.endure.declaration.VocabularySource;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.InvalidInputException;
import org.endure.diagnostic.SourcePosition;
import org.endure.diagnostic.Spelling;
import org.endure.explanation.Assessment;
import org.endure.explanation.NamedConclusions;
import org.endure.explanation.Proof;
import org.endure.explanation.Prover;
import org.endure.fact.Conclusion;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.inference.drools.DroolsCompiler;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.rule.check.Lints;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.endure.sensitivity.FlipSearch;
import org.endure.sensitivity.Flips;
import org.endure.sensitivity.Sureness;
import org.endure.sensitivity.SurenessTrial;
import org.endure.table.Table;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.endure.validation.Backtest;
import org.endure.validation.Casebook;
import org.endure.validation.History;
import org.endure.validation.sets.CalibratedTable;
import org.endure.validation.sets.SetAnalysis;
import org.endure.validation.sets.TruthTable;
import org.endure.weighing.Weigher;
import org.endure.weighing.Weighing;
import org.endure.words.Language;

/**
 * Endure for other programs: opens theories and fact sets, and answers what the command line answers, as data. This is the only class
 * that another program needs to begin with; all it returns is immutable. It may be used by any number of threads at once. It changes
 * nothing outside itself: no logging configuration, no system property, no file.
 *
 * <p>A program opens Endure once, reads a {@link Theory} and a {@link Case} (a fact set with its baselines), and asks as often as it likes:
 * a theory and a case can be used for many questions. Both are as they were when they were read; after an edit of a file, read again. An
 * {@code Endure} keeps the compiled rules of every theory that it has assessed with, for as long as it is itself in use.
 *
 * <p>Paths are relative to the opened folder and have '/' on every system. What is not found there is looked for among the rules and facts
 * that come with Endure.
 *
 * <pre>{@code
 * import java.nio.file.Path;
 * import org.endure.Endure;
 * import org.endure.explanation.Assessment;
 * import org.endure.scenario.Case;
 * import org.endure.theory.Theory;
 *
 * public class Example {
 *     public static void main(String[] arguments) {
 *         Endure endure = Endure.open(Path.of("."));
 *         Theory walt = endure.theory("walt");
 *         Case trump = endure.facts(walt, "facts/us-japan/2017-2018-trump-abe.yaml");
 *
 *         Assessment answer = endure.assess(walt, trump);
 *         System.out.println(answer.heading().allianceName() + ": " + answer.outcome());
 *
 *         String reason = endure.explain(walt, trump, "VERDICT").steps().get(0).statement();
 *         System.out.println(reason);
 *     }
 * }
 * }</pre>
 *
 * <p>Every method that reads or applies what a user wrote throws {@link InvalidInputException} with all that is wrong, each fault with its
 * place; {@link #check} returns the faults instead. An {@link IllegalArgumentException} is a mistake of the program that calls.
 */
public final class Endure {

    private final FileTree files;
    private final RuleParser parser = new DrlRuleParser();
    private final Map<String, InferenceEngine> engines = new ConcurrentHashMap<>();

    private Endure(FileTree files) {
        this.files = files;
    }

    /** Opens a folder with rules and facts of its own; it may be empty. Nothing is read yet. */
    public static Endure open(Path folder) {
        return new Endure(FileTree.of(folder));
    }

    /**
     * Opens rules and facts that are given as texts; no file is read but those that come with Endure.
     *
     * @param texts the text of each file by its path, such as {@code facts/mine.yaml}
     */
    public static Endure of(Map<String, String> texts) {
        return new Endure(FileTree.of(texts));
    }

    /**
     * Reads and checks a theory.
     *
     * @param name walt (the default theory), a variant under {@code rules/variants/} such as liberalism, or the path of a folder
     * @param layers paths of folders of rules to add as layers; later ones override
     */
    public Theory theory(String name, String... layers) {
        return new TheoryReader(files, parser).theory(name, List.of(layers));
    }

    /**
     * Reads a fact set with its baselines. The case can be assessed with any theory that knows the types of its facts.
     *
     * @param theory the theory whose declared types the facts may be of, besides those that come with Endure
     * @param path the path of the fact set
     * @param overlays paths of scenarios to add, in order
     */
    public Case facts(Theory theory, String path, String... overlays) {
        VocabularySource vocabulary = vocabulary(theory);
        OverlayReader reader = new OverlayReader(files, vocabulary);
        Case judged = new CaseReader(files, vocabulary).read(path);
        return overlays.length == 0
                ? judged
                : judged.with(Arrays.stream(overlays).map(reader::read).toList());
    }

    /** Assesses a case: verdict, trend and all that supports them. What the answer says in words is in English. */
    public Assessment assess(Theory theory, Case facts) {
        return assess(theory, facts, Language.ENGLISH);
    }

    /**
     * Assesses a case in a language. Drools and Endure's own evaluator both infer; if they differ, that is a bug of Endure.
     *
     * @throws org.endure.consultation.CrossCheck.EngineFaultException if the two infer differently
     */
    public Assessment assess(Theory theory, Case facts, Language language) {
        return consultation(theory).assess(facts, language);
    }

    /**
     * Explains a conclusion, down to the sources.
     *
     * @param conclusion VERDICT, TREND, IV (the intrinsic value), a mechanism such as C2.b, the id of a finding as {@link
     *     Assessment#findings} has it, or the id of a rule
     * @throws InvalidInputException if nothing of that name was concluded
     */
    public Proof explain(Theory theory, Case facts, String conclusion) {
        Inference inference = consultation(theory).infer(facts);
        List<Conclusion> found = NamedConclusions.of(inference, conclusion);
        if (found.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "not-concluded",
                    SourcePosition.file("conclusion"),
                    "Nothing called \"%s\" was concluded.".formatted(conclusion),
                    Spelling.advice(conclusion, NamedConclusions.names(inference))));
        }
        return new Prover(inference).prove(found);
    }

    /**
     * Checks a theory and fact sets. Nothing that a user wrote makes it throw.
     *
     * @param paths fact sets or folders of them
     * @return errors, warnings and notes: those on the theory, then those on the facts in the order of their places
     */
    public List<Diagnostic> check(Theory theory, String... paths) {
        List<Diagnostic> found = new ArrayList<>(Lints.check(theory.ruleBase()));
        found.addAll(new CaseReader(files, vocabulary(theory))
                .check(List.of(paths), () -> theory.ruleBase().knownMechanisms()));
        return List.copyOf(found);
    }

    /**
     * Compares theories on cases.
     *
     * @param theories one or more; the first is the one that the others are compared with
     */
    public TheoryComparison compare(List<Theory> theories, List<Case> cases) {
        if (theories.isEmpty()) {
            throw new IllegalArgumentException("There is no theory to compare with.");
        }
        return TheoryComparison.of(theories, cases);
    }

    /**
     * Weighs the evidence on a case between each two of these theories: what each expects, and what tells them apart.
     *
     * @param theories two or more
     */
    public Weighing weigh(List<Theory> theories, Case facts) {
        return Weigher.weigh(theories, facts);
    }

    /**
     * Returns how much a case is like each of the others by what a theory finds in them, the most alike first. The case itself is left out
     * if it is among them. What became of the cases has no part in it.
     */
    public List<Likeness> alike(Theory theory, Case facts, List<Case> others) {
        return Likeness.among(theory.ruleBase(), facts, others);
    }

    /**
     * Scores a theory on past cases.
     *
     * @param folder a folder of fact sets with {@code outcomes.csv}, such as {@code facts/cases}
     */
    public Backtest backtest(Theory theory, String folder) {
        RuleBase rules = theory.ruleBase();
        History history = new Casebook(files, folder, vocabulary(theory)).history(rules);
        CalibratedTable families = CalibratedTable.of(rules, history.cases(), List.of(CalibratedTable.FAMILIES));
        return Backtest.of(
                rules,
                history,
                SetAnalysis.of(rules, List.of(), history.cases()),
                TruthTable.of(families, TruthTable.Cuts.DEFAULT));
    }

    /**
     * Searches for the smallest changes of facts that flip the verdict. {@link Flips#proved} says up to how many changes the search was
     * complete when it ended.
     *
     * @param most maximum number of facts changed at once, 1 to 3
     * @param limit maximum time; what was found until then is returned
     */
    public Flips flip(Theory theory, Case facts, int most, Duration limit) {
        if (most < 1 || most > FlipSearch.MOST) {
            throw new IllegalArgumentException("%d is not between 1 and %d.".formatted(most, FlipSearch.MOST));
        }
        return FlipSearch.search(
                theory.ruleBase(),
                Consultation.direct(theory.ruleBase()).facts(facts),
                new FlipSearch.Question(false, null, most, limit));
    }

    /**
     * Tests how sensitive verdict and trend are to coding choices.
     *
     * @param draws number of draws
     * @param seed the seed; the same seed gives the same draws
     */
    public Sureness sure(Theory theory, Case facts, int draws, long seed) {
        Consultation consultation = Consultation.direct(theory.ruleBase());
        return SurenessTrial.run(consultation.infer(facts), draws, seed, done -> {});
    }

    /**
     * Prepares work on the rows of a table: a function from rows ({@link Table.Row}) to what the theory says of each. It can be sent to
     * another Java, and applied there to any part of the table.
     *
     * @param coding how rows become facts: the name of a coding under {@code rules/coding/}, or the path of a folder
     * @param table name of the table, for messages
     * @param columns names of the columns of the table, in the order of the cells of its rows
     * @throws InvalidInputException if a column is missing that the coding reads
     */
    public PartWork batch(Theory theory, String coding, String table, List<String> columns) {
        return new PartWork(
                new CodingReader(files, parser).read(coding), theory.ruleBase(), new Table.Header(table, columns));
    }

    private VocabularySource vocabulary(Theory theory) {
        return new VocabularySource(files, () -> theory.ruleBase().vocabulary());
    }

    /** A consultation of one call, which shares nothing but compiled rules with the next. */
    private Consultation consultation(Theory theory) {
        return Consultation.of(
                engines.computeIfAbsent(
                        theory.ruleBase().hash(),
                        hash -> new DroolsCompiler().compile(theory.ruleBase(), Limits.DEFAULT)),
                theory.ruleBase());
    }
}
