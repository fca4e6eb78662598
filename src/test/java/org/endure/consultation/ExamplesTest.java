package org.endure.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.explanation.Consequences;
import org.endure.fact.FactType;
import org.endure.fact.Finding;
import org.endure.factset.Examples;
import org.endure.factset.Template;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A new fact set has an example of each type, and each example makes a rule conclude something about the alliance. */
class ExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^#  - type: (\\w+)\\n(#    .*\\n)*");

    private static final String BEFORE = """
            alliance: {id: arm, name: Russia-Armenia, members: [RUS, ARM], leader: RUS}
            period: 2010/2012
            baseline: []
            facts:
              - {type: Institution, id: B-1, sentence: A base., area: BASING, evidence: CONDITION, missing: none,
                 name: base, kind: BASE, depth: STANDING, status: ACTIVE}
            """;

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> types() {
        return FactType.builtIn().keySet().stream().sorted();
    }

    @Test
    void everyTypeHasAnExampleOfItsOwn() {
        assertThat(FactType.builtIn().keySet())
                .allSatisfy(type -> assertThat(Examples.of(type)).isPresent());
        assertThat(types().filter(type -> Examples.of(type).orElseThrow().findsNothing()))
                .as("types that no mechanism reads")
                .containsExactly("Context", "Meeting");
    }

    @ParameterizedTest
    @MethodSource("types")
    void theExampleAloneOrWithWhatItNeedsFindsSomething(String type) throws IOException {
        Set<String> needed = new LinkedHashSet<>();
        need(type, needed);
        Inference with = infer(needed);
        Set<String> others = new LinkedHashSet<>(needed);
        others.remove(type);
        List<Finding> without = infer(others).conclusions(Finding.class);
        boolean finds = !Consequences.of(with, id(type)).atOnce().isEmpty()
                || !with.conclusions(Finding.class).equals(without);
        assertThat(finds).as(type).isEqualTo(!Examples.of(type).orElseThrow().findsNothing());
    }

    private static void need(String type, Set<String> needed) {
        if (needed.add(type)) {
            Examples.of(type).orElseThrow().needs().forEach(each -> need(each, needed));
        }
    }

    private Inference infer(Set<String> types) throws IOException {
        String text = template();
        List<String> taken = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (types.contains(block.group(1))) {
                taken.add(block.group().replaceAll("(?m)^#", ""));
            }
        }
        assertThat(taken).hasSameSizeAs(types);
        String written = text.replace("facts: []", types.isEmpty() ? "facts: []" : "facts:\n" + String.join("", taken))
                .replace("# sources:", "sources:")
                .replaceAll("(?m)^#   (\\S+: \\{kind)", "  $1");
        boolean earlier = types.stream()
                .anyMatch(each -> Examples.of(each).orElseThrow().header().equals("baseline"));
        if (earlier) {
            Files.writeString(folder.resolve("before.yaml"), BEFORE);
        }
        Files.writeString(
                folder.resolve("set.yaml"),
                earlier ? written.replace("baseline: []", "baseline: [before.yaml]") : written);
        Case read = new CaseReader(FileTree.of(folder)).read("set.yaml");
        Consultation consultation = Consultation.direct(ShippedTheory.rules());
        return new DirectEngine(ShippedTheory.rules()).infer(consultation.facts(read));
    }

    private static String id(String type) {
        Matcher block =
                Pattern.compile("- type: %s\\n#    id: (\\S+)".formatted(type)).matcher(template());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String template() {
        return Template.text(
                new Template.Header("", "arm", "Russia-Armenia", List.of("RUS", "ARM"), "RUS", "2018/2020", List.of()),
                FactType.builtIn());
    }
}
