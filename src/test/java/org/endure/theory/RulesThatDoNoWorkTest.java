package org.endure.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.consultation.Consultation;
import org.endure.fact.Conclusion;
import org.endure.fact.Fact;
import org.endure.files.FileTree;
import org.endure.inference.Inference;
import org.endure.inference.stratified.DirectEngine;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.scenario.Case;
import org.endure.scenario.CaseReader;
import org.endure.scenario.OverlayReader;
import org.junit.jupiter.api.Test;

/**
 * Each rule of walt changes an answer (verdict, trend, findings or margin) somewhere: on a shipped fact set, case or scenario, a
 * logic case or a rule case. One that does not has its reason to stay in {@code rules-that-do-no-work.txt}, by its id or by what it
 * concludes.
 */
class RulesThatDoNoWorkTest {

    private static final Set<String> ANSWER = Set.of("Verdict", "Trend", "Finding", "Margin");

    /** So many questions on which a rule fires are asked without it. */
    private static final int TRIES = 400;

    private static final FileTree FILES = FileTree.of(Path.of(""));
    private static final RuleBase RULES = ShippedTheory.rules();

    /** The rules on which an answer can depend; the others cannot change it. */
    private static final RuleBase READ = RULES.leadingTo(ANSWER);

    private static final DirectEngine ENGINE = new DirectEngine(READ);

    /** A question, and the ids of the rules that fire on it or on its baselines. */
    private record Asked(Question question, Set<String> fired, Set<Fact> answer) {}

    /** What is asked of a theory. */
    private interface Question {
        Inference of(DirectEngine engine);
    }

    @Test
    void everyRuleChangesAnAnswerOrHasAReasonToStay() throws IOException {
        Map<String, String> reasons = reasons();
        List<Asked> asked = asked();
        Set<String> idle = new TreeSet<>();
        Set<String> listed = new HashSet<>();
        for (Rule rule : RULES.rules()) {
            boolean works = READ.rules().contains(rule) && changesAnAnswer(rule, asked);
            if (!works && !reasons.containsKey(rule.concludes()) && !reasons.containsKey(rule.id())) {
                idle.add(rule.id() + " " + rule.concludes() + " \"" + rule.name() + "\"");
            } else if (!works) {
                listed.add(rule.id());
                listed.add(rule.concludes());
            }
        }
        assertThat(idle)
                .as("rules whose removal changes no answer; delete them, or give a reason to stay")
                .isEmpty();
        assertThat(reasons.keySet())
                .as("reasons to stay that are no longer needed")
                .isSubsetOf(listed);
    }

    /** Small fact sets come first, so that most rules are seen to work at once. */
    private static boolean changesAnAnswer(Rule rule, List<Asked> asked) {
        DirectEngine without = ENGINE.after(without(rule));
        return asked.stream()
                .filter(each -> each.fired().contains(rule.id()))
                .limit(TRIES)
                .anyMatch(each -> !answer(each.question().of(without)).equals(each.answer()));
    }

    private static List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        CaseReader reader = new CaseReader(FILES);
        List<Case> cases = new ArrayList<>();
        Stream.of("rules/tests/cases", "facts/cases", "facts/us-japan")
                .flatMap(folder -> FILES.walk(folder, ".yaml").stream())
                .filter(path -> !path.contains("scenarios") && !path.contains("overlays"))
                .forEach(path -> cases.add(reader.read(path)));
        Case central = reader.read("facts/us-japan/2017-2018-trump-abe.yaml");
        FILES.walk("facts/us-japan/scenarios", ".yaml")
                .forEach(path -> cases.add(central.with(List.of(new OverlayReader(FILES).read(path)))));
        for (Case each : cases) {
            Set<String> before = new HashSet<>();
            each.baselines().forEach(baseline -> before.addAll(fired(new Consultation(ENGINE).infer(baseline))));
            asked.add(asked(engine -> new Consultation(engine).infer(each), before));
        }
        RuleCases.all().forEach(each -> asked.add(asked(engine -> engine.infer(Facts.of(each.given())), Set.of())));
        return asked;
    }

    private static Asked asked(Question question, Set<String> before) {
        Inference inference = question.of(ENGINE);
        Set<String> fired = new HashSet<>(fired(inference));
        fired.addAll(before);
        return new Asked(question, fired, answer(inference));
    }

    private static Set<String> fired(Inference inference) {
        Set<String> fired = new HashSet<>();
        inference
                .derived()
                .forEach(each -> each.justifications()
                        .forEach(reason -> fired.add(reason.rule().id())));
        return fired;
    }

    private static Set<Fact> answer(Inference inference) {
        Set<Fact> answer = new HashSet<>();
        inference.derived().forEach(each -> {
            Conclusion conclusion = each.conclusion();
            if (ANSWER.contains(conclusion.getClass().getSimpleName())) {
                answer.add(conclusion);
            }
        });
        return answer;
    }

    private static RuleBase without(Rule gone) {
        return new RuleBase(
                RULES.theory(),
                RULES.files(),
                READ.rules().stream()
                        .filter(rule -> !rule.name().equals(gone.name()))
                        .toList(),
                RULES.parameters(),
                RULES.mechanisms(),
                RULES.hash() + gone.id());
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        try (var in =
                Objects.requireNonNull(RulesThatDoNoWorkTest.class.getResourceAsStream("/rules-that-do-no-work.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> reasons.put(
                            line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ')).strip()));
        }
        return reasons;
    }
}
