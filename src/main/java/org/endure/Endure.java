package org.endure;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
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
import org.endure.language.FileChecks;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleParser;
import org.endure.rule.check.CheckCache;
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
import org.endure.weighing.Weigher;
import org.endure.weighing.Weighing;
import org.endure.words.Language;

/**
 * Endure for other programs: opens theories and fact sets, and answers what the command line answers, as data. This is the only class
 * that another program needs to begin with; all it returns is immutable. Any number of threads may use it at once, also threads with a
 * stack of a quarter of a megabyte. It changes nothing outside itself: no logging configuration, no system property, no file.
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
 *         System.out.println(endure.explain(walt, trump, "VERDICT").steps().get(0).statement());
 *     }
 * }
 * }</pre>
 *
 * <p>Every method that reads or applies what a user wrote throws {@link InvalidInputException} with all that is wrong, each fault with its
 * place; {@link #check} returns the faults instead. An {@link IllegalArgumentException} is a mistake of the program that calls, and so is a
 * {@link NullPointerException}: neither an argument nor an element of one may be null. No method returns null. Sentences in answers are in
 * English if {@link #in} names no other language; faults always are. Any other exception is a bug of Endure.
 */
public final class Endure {

    private final FileTree files;
    private final RuleParser parser = new DrlRuleParser();
    private final Language language;
    private final Map<String, InferenceEngine> engines;

    private Endure(FileTree files, Language language, Map<String, InferenceEngine> engines) {
        this.files = files;
        this.language = language;
        this.engines = engines;
    }

    /**
     * Opens a folder with rules and facts of its own. Nothing is read yet.
     *
     * @param folder the folder; if it is empty or missing, there are only the rules and facts that come with Endure
     */
    public static Endure open(Path folder) {
        return new Endure(FileTree.of(folder.toAbsolutePath()), Language.ENGLISH, new ConcurrentHashMap<>());
    }

    /**
     * Opens rules and facts that are given as texts; no file is read but those that come with Endure.
     *
     * @param texts the text of each file by its path, such as {@code facts/mine.yaml}; may be empty
     */
    public static Endure of(Map<String, String> texts) {
        return new Endure(FileTree.of(Map.copyOf(texts)), Language.ENGLISH, new ConcurrentHashMap<>());
    }

    /** Returns the same with answers in a language. Compiled rules, theories and cases of one serve the other. */
    public Endure in(Language language) {
        return new Endure(files, requireNonNull(language), engines);
    }

    /**
     * Reads and checks a theory.
     *
     * @param name walt (the default theory), a variant under {@code rules/variants/} such as liberalism, or the path of a folder
     * @param layers paths of folders of rules to add as layers; later ones override
     * @throws InvalidInputException if there is no such theory or layer, or with all that is wrong with their files
     */
    public Theory theory(String name, String... layers) {
        return new TheoryReader(files, parser).theory(requireNonNull(name), List.of(layers));
    }

    /**
     * Reads a fact set with its baselines. The case can be assessed with any theory that knows the types of its facts.
     *
     * @param theory the theory whose declared types the facts may be of, besides those that come with Endure
     * @param path the path of the fact set
     * @param overlays paths of scenarios to add, in order
     * @throws InvalidInputException if there is no such file, or with all that is wrong with it, its baselines and the scenarios
     */
    public Case facts(Theory theory, String path, String... overlays) {
        List<String> scenarios = List.of(overlays);
        VocabularySource vocabulary = vocabulary(theory);
        Case judged = new CaseReader(files, vocabulary).read(requireNonNull(path));
        return scenarios.isEmpty()
                ? judged
                : judged.with(scenarios.stream()
                        .map(new OverlayReader(files, vocabulary)::read)
                        .toList());
    }

    /**
     * Assesses a case: verdict, trend and all that supports them. Drools and Endure's own evaluator both infer; if they differ, that is a
     * bug of Endure.
     *
     * @throws InvalidInputException if the facts name mechanisms that the theory does not have, or the rules cannot be applied to them
     * @throws org.endure.consultation.CrossCheck.EngineFaultException if the two infer differently
     */
    public Assessment assess(Theory theory, Case facts) {
        return consultation(theory).assess(requireNonNull(facts), language);
    }

    /**
     * Explains a conclusion, down to the sources.
     *
     * @param conclusion VERDICT, TREND, IV (the intrinsic value), a mechanism such as C2.b, the id of a finding as {@link
     *     Assessment#findings} has it, or the id of a rule
     * @throws InvalidInputException if nothing of that name was concluded, or as for {@link #assess}
     */
    public Proof explain(Theory theory, Case facts, String conclusion) {
        Inference inference = consultation(theory).infer(requireNonNull(facts));
        List<Conclusion> found = NamedConclusions.of(inference, requireNonNull(conclusion));
        if (found.isEmpty()) {
            throw new InvalidInputException(Diagnostic.error(
                    "not-concluded",
                    SourcePosition.file("conclusion"),
                    "Nothing called \"%s\" was concluded.".formatted(conclusion),
                    Spelling.advice(conclusion, NamedConclusions.names(inference))));
        }
        return new Prover(inference, language).prove(found);
    }

    /**
     * Checks a theory and files, as the command {@code check} does. Nothing that a user wrote makes it throw: also a theory that cannot be
     * read is reported, with all that is wrong with it.
     *
     * @param theory the theory, named as for {@link #theory}
     * @param layers paths of folders of rules to add as layers; may be empty
     * @param paths rule files, fact sets, scenarios, tests, or folders of them with their subfolders; if there are none, the theory alone
     *     is checked
     * @return errors, warnings and notes in the order of their places; empty if there is nothing to say
     */
    public List<Diagnostic> check(String theory, List<String> layers, String... paths) {
        TheoryReader reader = new TheoryReader(files, parser, new CheckCache());
        FileChecks.InUse inUse = new FileChecks.InUse(
                requireNonNull(theory),
                layers,
                () -> reader.theory(theory, layers).ruleBase());
        return new FileChecks(files, reader, parser, inUse, this::engine).checkWithTheory(List.of(paths));
    }

    /**
     * Compares theories on cases.
     *
     * @param theories one or more; the first is the one that the others are compared with
     * @param cases any number of cases; one row of the answer is for each
     * @throws IllegalArgumentException if there is no theory
     * @throws InvalidInputException if a theory has rules that cannot be searched over, or cannot be applied to a case
     */
    public TheoryComparison compare(List<Theory> theories, List<Case> cases) {
        if (theories.isEmpty()) {
            throw new IllegalArgumentException("There is no theory to compare with.");
        }
        return TheoryComparison.of(List.copyOf(theories), List.copyOf(cases), language);
    }

    /**
     * Weighs the evidence on a case between each two of these theories: what each expects, and what tells them apart.
     *
     * @param theories two or more
     * @throws IllegalArgumentException if there are fewer than two theories
     */
    public Weighing weigh(List<Theory> theories, Case facts) {
        return Weigher.weigh(List.copyOf(theories), requireNonNull(facts), language);
    }

    /**
     * Returns how much a case is like each of the others by what a theory finds in them, the most alike first. The case itself is left out
     * if it is among them. What became of the cases has no part in it.
     *
     * @param others any number of cases
     */
    public List<Likeness> alike(Theory theory, Case facts, List<Case> others) {
        return Likeness.among(theory.ruleBase(), requireNonNull(facts), List.copyOf(others));
    }

    /**
     * Scores a theory on past cases.
     *
     * @param folder a folder of fact sets with {@code outcomes.csv}, such as {@code facts/cases}
     */
    public Backtest backtest(Theory theory, String folder) {
        RuleBase rules = theory.ruleBase();
        return Backtest.of(rules, new Casebook(files, requireNonNull(folder), vocabulary(theory)).history(rules));
    }

    /**
     * Searches for the smallest changes of facts that flip the verdict. {@link Flips#proved} says up to how many changes the search was
     * complete when it ended.
     *
     * @param most maximum number of facts changed at once, 1 to 3
     * @param limit maximum time, more than zero; what was found until then is returned
     * @throws IllegalArgumentException if {@code most} or {@code limit} is out of its range
     */
    public Flips flip(Theory theory, Case facts, int most, Duration limit) {
        if (most < 1 || most > FlipSearch.MOST) {
            throw new IllegalArgumentException("%d is not between 1 and %d.".formatted(most, FlipSearch.MOST));
        } else if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("%s is not more than zero.".formatted(limit));
        }
        return FlipSearch.search(
                theory.ruleBase(),
                Consultation.direct(theory.ruleBase()).facts(requireNonNull(facts)),
                new FlipSearch.Question(false, null, most, limit));
    }

    /**
     * Tests how sensitive verdict and trend are to coding choices.
     *
     * @param draws number of draws, 1 to 1,000,000; 10,000 take some 0.2 seconds
     * @param seed the seed, any number; the same seed gives the same draws
     * @throws IllegalArgumentException if {@code draws} is out of its range
     */
    public Sureness sure(Theory theory, Case facts, int draws, long seed) {
        Consultation consultation = Consultation.direct(theory.ruleBase());
        return SurenessTrial.run(consultation.infer(requireNonNull(facts)), draws, seed, done -> {});
    }

    /**
     * Prepares work on the rows of a table: a function from rows ({@link Table.Row}) to what the theory says of each. It can be sent to
     * another Java, and applied there to any part of the table. Any number of threads may apply it at once.
     *
     * @param coding how rows become facts: the name of a coding under {@code rules/coding/}, or the path of a folder
     * @param table name of the table, for messages
     * @param columns names of the columns of the table, in the order of the cells of its rows
     * @throws InvalidInputException if there is no such coding, a column is missing that it reads, or a rule has a form that cannot be
     *     evaluated directly
     */
    public PartWork batch(Theory theory, String coding, String table, List<String> columns) {
        RuleBase rules = theory.ruleBase();
        Table.Header header = new Table.Header(requireNonNull(table), columns);
        return new PartWork(new CodingReader(files, parser).read(requireNonNull(coding)), rules, header);
    }

    private VocabularySource vocabulary(Theory theory) {
        return new VocabularySource(files, theory.ruleBase()::vocabulary);
    }

    /** A consultation of one call, which shares nothing but compiled rules with the next. */
    private Consultation consultation(Theory theory) {
        return Consultation.of(engine(theory.ruleBase()), theory.ruleBase());
    }

    private InferenceEngine engine(RuleBase rules) {
        return engines.computeIfAbsent(
                rules.theory() + " " + rules.hash(), key -> new DroolsCompiler().compile(rules, Limits.DEFAULT));
    }
}
