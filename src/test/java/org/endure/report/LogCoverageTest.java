package org.endure.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.endure.Endure;
import org.endure.RandomFacts;
import org.endure.ShippedTheory;
import org.endure.explanation.Assessment;
import org.endure.explanation.Assessor;
import org.endure.explanation.NamedConclusions;
import org.endure.fact.Account;
import org.endure.fact.CitedSource;
import org.endure.fact.Observation;
import org.endure.inference.Inference;
import org.endure.inference.Robustness;
import org.endure.rule.Rule;
import org.endure.theory.Theory;
import org.endure.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The justification log loses nothing: what it does not print, {@code endure why} shows for an id that it prints. */
class LogCoverageTest {

    private static final Path CENTRAL = Path.of("facts/us-japan/2017-2018-trump-abe.yaml");
    private static final int MOST_LINES = 400;

    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)[,;\\]]");
    private static final Endure ENDURE = Endure.open(Path.of(""));
    private static final Theory WALT = ENDURE.theory("walt");

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("facts"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("scenarios"))
                    .filter(file -> file.getFileName().toString().matches("(\\d{4}|h\\d).*"))
                    .map(Path::toString)
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Rules whose source and basis were shown for some set; those of a rule are the same for every set. */
    private static final Set<String> SHOWN = new TreeSet<>();

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFactAndRuleOfAShippedSetIsPrintedAndShownByWhy(String file) {
        Assessment assessment = ENDURE.assess(WALT, ENDURE.facts(WALT, file));
        printed(assessment);
        facts(assessment.inference());
        rules(assessment.inference(), fired(assessment.inference()).stream().filter(rule -> SHOWN.add(rule.id())));
    }

    @Test
    void everyFactAndRuleOfGeneratedSetsIsPrinted() {
        for (long seed = 0; seed < 30; seed++) {
            printed(generated(seed));
        }
    }

    @Test
    void whyShowsEverySourceAndBasisForAPrintedIdOfGeneratedSets() {
        for (long seed = 0; seed < 10; seed++) {
            shown(generated(seed).inference());
        }
    }

    @Test
    void theLogOfTheCentralCaseIsShort() {
        long lines = log(ENDURE.assess(WALT, ENDURE.facts(WALT, CENTRAL.toString())))
                .lines()
                .count();
        assertThat(lines).isLessThanOrEqualTo(MOST_LINES);
    }

    private static void printed(Assessment assessment) {
        String log = log(assessment);
        Matcher cited = NUMBER.matcher(log);
        while (cited.find()) {
            assertThat(log).as("the source of that number").contains("\n  [" + cited.group(1) + "] ");
        }
        Set<String> tokens = Pattern.compile("[\\s,;:()\\[\\]]+")
                .splitAsStream(log)
                .map(token -> token.replaceAll("\\.$", ""))
                .collect(Collectors.toSet());
        Inference inference = assessment.inference();
        Stream<String> facts = inference.given(Observation.class).stream().map(Observation::id);
        Stream<String> rules = fired(inference).stream().map(Rule::id);
        assertThat(Stream.concat(facts, rules).filter(id -> !tokens.contains(id)))
                .as("not printed")
                .isEmpty();
    }

    private static void shown(Inference inference) {
        facts(inference);
        rules(inference, fired(inference).stream());
    }

    private static void facts(Inference inference) {
        Map<String, CitedSource> sources = inference.given(CitedSource.class).stream()
                .collect(Collectors.toMap(CitedSource::key, each -> each, (one, other) -> one));
        for (Observation fact : inference.given(Observation.class)) {
            String why = unwrapped(FactReport.of(inference, fact.id(), Language.ENGLISH));
            Account account = inference.observation(fact.id()).orElseThrow().account();
            assertThat(why).contains(unwrapped(account.sentence()));
            account.sources().forEach(each -> assertThat(why).contains(each.cite()));
            if (account.via() != null) {
                assertThat(why).contains(account.via().cite());
            }
        }
        assertThat(sources.keySet()).isNotEmpty();
    }

    private static void rules(Inference inference, Stream<Rule> rules) {
        rules.forEach(rule -> assertThat(
                        unwrapped(ProofReport.of(inference, NamedConclusions.of(inference, rule.id()))))
                .contains("[" + rule.id() + ", ", unwrapped(rule.source()), "claim of "));
    }

    private static Set<Rule> fired(Inference inference) {
        Set<Rule> fired = new TreeSet<>(java.util.Comparator.comparing(Rule::id));
        inference.derived().forEach(each -> each.justifications().forEach(reason -> fired.add(reason.rule())));
        return fired;
    }

    private static Assessment generated(long seed) {
        Inference inference = ShippedTheory.engine().infer(RandomFacts.of(seed));
        Assessment.Heading heading = new Assessment.Heading("x", "x", "2000", List.of("1999"), "walt", "x.yaml", "0");
        return new Assessor(inference)
                .assess(heading, new Robustness(Assessor.outcome(inference), Map.of()), List.of(), List.of());
    }

    private static String log(Assessment assessment) {
        return JustificationLog.argument(assessment, List.of("Endure 0", "Theory walt", "Facts")).stream()
                .map(LogEntry::text)
                .collect(Collectors.joining("\n"));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
