package org.endure.inference.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.RandomFacts;
import org.endure.cache.ContentCache;
import org.endure.diagnostic.InvalidInputException;
import org.endure.files.FileTree;
import org.endure.inference.InferenceEngine;
import org.endure.inference.Limits;
import org.endure.rule.RuleBase;
import org.endure.theory.Theory;
import org.endure.theory.TheoryReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After edits, what is taken from the cache and what is read and compiled again come to the same as a fresh start. */
class EditedTheoryTest {

    private static final List<String> PLACE = List.of("here", "walt");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]*)\".*?^end$");
    private static final int EDITS = 8;
    private static final int FACT_SETS = 4;

    @TempDir
    private Path folder = Path.of("");

    private ContentCache cache = ContentCache.none();

    @BeforeEach
    void copyTheRules() throws IOException {
        cache = ContentCache.in(folder.resolve("cache"));
        Path from = Path.of("rules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("rules").resolve(from.relativize(each).toString());
                Files.createDirectories(to.getParent());
                Files.copy(each, to);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void afterEachOfManyEditsTheAnswersAreThoseOfAFreshStart(long seed) throws IOException {
        Random random = new Random(seed);
        assertAsFresh(seed);
        for (int i = 0; i < EDITS; i++) {
            Path file = anyOf(ruleFiles(), random);
            String before = Files.readString(file);
            Files.writeString(file, edited(before, random, "E" + i));
            if (!assertAsFresh(100 * seed + i)) {
                Files.writeString(file, before);
            }
        }
    }

    @Test
    void aRuleMayMoveToAnotherFileAndAFileGo() throws IOException {
        assertAsFresh(1);
        Path from = folder.resolve("rules/endurance/elite-interests.drl");
        Path to = folder.resolve("rules/collapse/fading-ties.drl");
        String text = Files.readString(from);
        Matcher rule = RULE.matcher(text);
        assertThat(rule.find()).isTrue();
        Files.writeString(from, text.replace(rule.group(), ""));
        Files.writeString(to, Files.readString(to) + "\n" + rule.group() + "\n");
        assertThat(assertAsFresh(2)).isTrue();
        Files.delete(from);
        assertThat(assertAsFresh(3)).isTrue();
    }

    @Test
    void aRuleThatALayerWithdrawsIsNotTakenFromTheLastRun() throws IOException {
        Path layer = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(layer.resolve("mine.drl"), """
                package org.endure.rules
                import org.endure.fact.*;
                rule "One group that needs the alliance holds it slightly"
                  @disabled("we doubt it")
                when
                then
                end
                """);
        FileTree files = FileTree.of(folder);
        TheoryReader keeping = new TheoryReader(files, new DrlRuleParser(), cache);
        TheoryReader fresh = new TheoryReader(files, new DrlRuleParser());
        keeping.theoryForRun("walt", List.of("mine"), PLACE);
        cache.settle();
        Path other = folder.resolve("rules/endurance/shared-values.drl");
        Files.writeString(other, Files.readString(other) + "\n// edited\n");
        assertThat(keeping.theoryForRun("walt", List.of("mine"), PLACE))
                .isEqualTo(fresh.theory(TheoryReader.DEFAULT, List.of("mine")));
        cache.settle();
        assertThat(keeping.theoryForRun("walt", List.of("mine"), PLACE))
                .isEqualTo(fresh.theory(TheoryReader.DEFAULT, List.of("mine")));
    }

    /** Whether there is a theory to apply; if not, the faults are the same. */
    private boolean assertAsFresh(long seed) {
        FileTree files = FileTree.of(folder);
        RuleBase expected;
        try {
            expected = new TheoryReader(files, new DrlRuleParser())
                    .theory(TheoryReader.DEFAULT, List.of())
                    .ruleBase();
        } catch (InvalidInputException faults) {
            assertThat(faultsOf(files)).isEqualTo(faults.diagnostics());
            return false;
        }
        InferenceEngine fresh = new DroolsCompiler().compile(expected, Limits.DEFAULT);
        for (int run = 0; run < 3; run++) {
            DroolsCompiler compiler = new DroolsCompiler(cache);
            CompletableFuture<String> key = new CompletableFuture<>();
            compiler.prepare(PLACE, key);
            Theory theory = new TheoryReader(files, new DrlRuleParser(), cache)
                    .theoryForRun("walt", List.of(), PLACE, key::complete);
            assertThat(theory.ruleBase()).isEqualTo(expected);
            InferenceEngine engine = compiler.compile(theory.ruleBase(), Limits.DEFAULT);
            for (long set = 0; set < FACT_SETS; set++) {
                long facts = FACT_SETS * seed + set;
                assertThat(List.copyOf(engine.infer(RandomFacts.of(facts)).derived()))
                        .isEqualTo(
                                List.copyOf(fresh.infer(RandomFacts.of(facts)).derived()));
            }
            cache.settle();
        }
        return true;
    }

    private List<?> faultsOf(FileTree files) {
        try {
            new TheoryReader(files, new DrlRuleParser(), cache).theoryForRun("walt", List.of(), PLACE);
            return List.of();
        } catch (InvalidInputException e) {
            return e.diagnostics();
        }
    }

    private List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .filter(file -> !file.startsWith(folder.resolve("rules/variants"))
                            && !file.startsWith(folder.resolve("rules/coding")))
                    .sorted()
                    .toList();
        }
    }

    private static String edited(String text, Random random, String id) {
        List<String> rules = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            rules.add(matcher.group());
            names.add(matcher.group(1));
        }
        int which = random.nextInt(rules.size());
        String rule = rules.get(which);
        String renamed = rule.replace("\"" + names.get(which) + "\"", "\"" + names.get(which) + " " + id + "\"");
        String other = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> renamed;
            case 2 -> rule + "\n\n" + renamed.replaceFirst("@id\\(\"[^\"]*\"\\)", "@id(\"" + id + "\")");
            default ->
                rule.replace("Magnitude.SLIGHT", "Magnitude.MODERATE").replace("@because(\"", "@because(\"as edited, ");
        };
        return text.replace(rule, other);
    }

    private static <T> T anyOf(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
