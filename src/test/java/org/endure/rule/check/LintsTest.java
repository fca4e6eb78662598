package org.endure.rule.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.endure.ShippedTheory;
import org.endure.diagnostic.Diagnostic;
import org.endure.diagnostic.DiagnosticSeverity;
import org.endure.fact.Direction;
import org.endure.fact.Vocabulary;
import org.endure.inference.drools.DrlRuleParser;
import org.endure.rule.MechanismDefinition;
import org.endure.rule.Rule;
import org.endure.rule.RuleBase;
import org.endure.rule.RuleFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each lint finds what it is for, leaves the rest alone, and can be silenced with a reason. */
class LintsTest {

    private static final String HEAD = "package org.endure.rules\nimport org.endure.fact.*;\n";
    private static final String RULE = """
            rule "%s"
              @id("%s") @mechanism("%s") @source("codebook") @basis("operationalisation") @because("%s")
              %s
            when
              %s
            then
              insertLogical( new %s );
            end
            """;

    private record Lint(String code, String bad, String good) {}

    @TestFactory
    Stream<DynamicTest> eachLintFindsWhatItIsForAndLeavesTheRestAlone() {
        return Stream.of(
                        new Lint(
                                "never-holds",
                                when("Alliance( memberCount > 2, memberCount < 2 )"),
                                when("Alliance( memberCount > 1, memberCount < 2 )")),
                        new Lint(
                                "never-holds",
                                when("Verdict( outcome > Outcome.UNDETERMINED, outcome < Outcome.ENDURANCE )"),
                                when("Verdict( outcome == Outcome.COLLAPSE )")),
                        new Lint(
                                "never-holds",
                                when("Indication( high > Magnitude.SIGNIFICANT )"),
                                when("Indication( high > Magnitude.MODERATE )")),
                        new Lint(
                                "never-holds",
                                when("Indication( low in (Magnitude.SLIGHT), low == Magnitude.MODERATE )"),
                                when(
                                        "Indication( low in (Magnitude.SLIGHT, Magnitude.MODERATE), low == Magnitude.MODERATE )")),
                        new Lint(
                                "always-holds",
                                when("Indication( low >= Magnitude.NONE )"),
                                when("Indication( low >= Magnitude.SLIGHT )")),
                        new Lint(
                                "magic-number",
                                when("PowerRatio( ratio >= 3.5 )"),
                                when(
                                        "Parameter( name == \"leadership.ratio\", $cut : value )\n  PowerRatio( ratio >= $cut )")),
                        new Lint(
                                "unused-variable",
                                when("Alliance( $name : name )"),
                                when("Alliance( $name : name, id == $name )")),
                        new Lint(
                                "salience",
                                rule("A", "A-1", "method", "so", "salience 10", "Alliance()", "Missing( \"x\" )"),
                                when("Alliance()")),
                        new Lint(
                                "odd-mechanism",
                                rule("A", "A-1", "c2 b", "so", "", "Alliance()", "Missing( \"x\" )"),
                                when("Alliance()")),
                        new Lint(
                                "empty-metadata",
                                rule("A", "A-1", "method", " ", "", "Alliance()", "Missing( \"x\" )"),
                                when("Alliance()")),
                        new Lint(
                                "equal-rule",
                                twice("Alliance( $n : name, id == $n )", "Alliance( $m : name, id == $m )"),
                                twice("Alliance( id == \"a\" )", "Alliance( id == \"b\" )")),
                        new Lint(
                                "subsumed-rule",
                                twice("Alliance()", "Alliance()\n  exists Verdict()"),
                                twice("exists Alliance()", "Alliance()\n  exists Verdict()")),
                        new Lint(
                                "unused-conclusion",
                                rule("A", "A-1", "method", "so", "", "Alliance()", "AnnouncedAct( \"x\" )"),
                                rule("A", "A-1", "method", "so", "", "Alliance()", "AnnouncedAct( \"x\" )")
                                        + rule("B", "B-1", "method", "so", "", "AnnouncedAct()", "Missing( \"x\" )")),
                        new Lint("unread-type", when("Alliance()"), when("Observation( period == Period.CURRENT )")),
                        new Lint(
                                "no-period",
                                when("PowerRatio( trend == Movement.FALLING )"),
                                when(
                                        "PowerRatio( period in (Period.CURRENT, Period.BASELINE), trend == Movement.FALLING )")),
                        new Lint(
                                "unknown-as-value",
                                when(
                                        "ThreatPerception( period == Period.CURRENT, intentions < Intentions.AGGRESSIVE )"),
                                when("ThreatPerception( period == Period.CURRENT, intentions > Intentions.BENIGN )")),
                        new Lint(
                                "unknown-as-value",
                                when("LeaderWill( period == Period.CURRENT, will != Answer.NO )"),
                                when("LeaderWill( period == Period.CURRENT, will in (Answer.YES) )")),
                        new Lint(
                                "exists-and-not",
                                when("exists( Alliance() and not Verdict() )"),
                                when("exists Alliance()\n  not Verdict()")))
                .map(lint -> DynamicTest.dynamicTest(
                        lint.code() + ": " + lint.bad().lines().skip(4).limit(1).toList(), () -> {
                            assertThat(codes(lint.bad())).contains(lint.code());
                            assertThat(codes(lint.good())).doesNotContain(lint.code());
                        }));
    }

    @Test
    void aMechanismThatNoRuleConcludesIsNamed() {
        RuleBase base = ruleBase(when("Alliance()"));
        RuleBase promising = new RuleBase(
                "t",
                base.files(),
                base.rules(),
                List.of(),
                List.of(new MechanismDefinition("C9.z", "Nothing", Direction.COLLAPSE, true)),
                "");
        assertThat(Lints.check(promising)).extracting(Diagnostic::code).contains("silent-mechanism");
    }

    @Test
    void aMechanismThatTheTheoryDoesNotHaveIsToldWithWhatWasMeant() {
        String conclusion =
                "Indication( \"%s\", Direction.COLLAPSE, Nature.CONDUCT, \"ALLIANCE\", IssueArea.TREATY, \"-\", Magnitude.SLIGHT, \"x\" )";
        MechanismDefinition known = new MechanismDefinition("C9.z", "Nothing", Direction.COLLAPSE, true);
        for (String code : List.of("C9.z", "C9.y")) {
            RuleBase base = ruleBase(rule("A", "A-1", "method", "so", "", "Alliance()", conclusion.formatted(code)));
            List<Diagnostic> told =
                    Lints.check(new RuleBase("t", base.files(), base.rules(), List.of(), List.of(known), "")).stream()
                            .filter(each -> each.code().equals("unknown-mechanism"))
                            .toList();
            assertThat(told).hasSize(code.equals("C9.y") ? 1 : 0);
            assertThat(told)
                    .allMatch(each -> each.text().contains("Did you mean C9.z?")
                            && each.at().line() > 5);
        }
    }

    @Test
    void aMechanismIsToBeListedWhereNoOtherIsMeant() {
        assertThat(about(new MechanismDefinition("OR", "Rise", Direction.COLLAPSE, true), "COLLAPSE", "C9.z"))
                .extracting(Diagnostic::code, Diagnostic::message, Diagnostic::advice)
                .containsExactly(tuple(
                        "unknown-mechanism",
                        "The theory has no mechanism C9.z, so its verdict leaves this out. [unknown-mechanism]",
                        "List it under mechanisms in theory.yaml, with code, direction and title."));
    }

    @Test
    void aRuleAndTheTheoryMustAgreeWhereAMechanismPoints() {
        for (Direction theory : Direction.values()) {
            for (Direction rule : Direction.values()) {
                List<Diagnostic> found =
                        about(new MechanismDefinition("C9.z", "Nothing", theory, true), rule.name(), "C9.z");
                assertThat(found).hasSize(theory == rule ? 0 : 1);
                assertThat(found).allSatisfy(each -> {
                    assertThat(each.code()).isEqualTo("opposite-direction");
                    assertThat(each.text())
                            .contains("points to %s, but theory.yaml says %s.".formatted(rule, theory))
                            .contains("Write Direction.%s here".formatted(theory));
                    assertThat(each.sourceLine()).isNotNull();
                    assertThat(each.sourceLine().substring(each.at().column() - 1))
                            .startsWith("Direction." + rule);
                });
            }
        }
    }

    @Test
    void aDifferenceMayPointAgainstItsMechanism() {
        RuleBase base = ruleBase(
                rule(
                        "A",
                        "A-1",
                        "method",
                        "so",
                        "",
                        "Alliance()",
                        "Difference( \"C9.z\", Direction.ENDURANCE, \"ALLIANCE\", IssueArea.TREATY, \"-\", Magnitude.SLIGHT, \"x\" )"));
        MechanismDefinition known = new MechanismDefinition("C9.z", "Nothing", Direction.COLLAPSE, true);
        assertThat(Lints.check(new RuleBase("t", base.files(), base.rules(), List.of(), List.of(known), "")))
                .extracting(Diagnostic::code)
                .doesNotContain("opposite-direction");
    }

    /** What lints say about the mechanism that a rule concludes in a theory that lists this one. */
    private static List<Diagnostic> about(MechanismDefinition listed, String direction, String code) {
        String made =
                "Indication( \"%s\", Direction.%s, Nature.CONDUCT, \"ALLIANCE\", IssueArea.TREATY, \"-\", Magnitude.SLIGHT, \"x\" )";
        RuleBase base = ruleBase(rule("A", "A-1", "method", "so", "", "Alliance()", made.formatted(code, direction)));
        return Lints.check(new RuleBase("t", base.files(), base.rules(), List.of(), List.of(listed), "")).stream()
                .filter(each ->
                        each.code().endsWith("-mechanism") || each.code().endsWith("-direction"))
                .filter(each -> !each.code().equals("silent-mechanism"))
                .toList();
    }

    @Test
    void aLintIsSilencedInARuleThatSaysWhy() {
        String allowed = "@allow(\"magic-number: the figure is the treaty's own\")";
        String rule = rule("A", "A-1", "method", "so", allowed, "PowerRatio( ratio >= 3.5 )", "Missing( \"x\" )");
        assertThat(codes(rule)).doesNotContain("magic-number");
        assertThat(codes(rule.replace(": the figure is the treaty's own", ""))).contains("magic-number");
    }

    @Test
    void theShippedRulesHaveNoLints() {
        assertThat(Lints.check(ShippedTheory.rules()).stream()
                        .filter(each -> each.severity() != DiagnosticSeverity.NOTE)
                        .map(Diagnostic::text)
                        .toList())
                .isEmpty();
    }

    @Test
    void aRuleThatBreaksTheLawOfMonotoneEvidenceOnPurposeIsNoted() {
        assertThat(Lints.check(ShippedTheory.rules()))
                .extracting(Diagnostic::code, each -> each.at().file())
                .containsExactly(
                        tuple("nonmonotone", "rules/interaction/built-up-cohesion-cushions.drl"),
                        tuple("nonmonotone", "rules/interaction/procurement-tests-trust.drl"),
                        tuple("nonmonotone", "rules/interaction/procurement-tests-trust.drl"));
    }

    private static String when(String conditions) {
        return rule("A", "A-1", "method", "so", "", conditions, "Missing( \"x\" )");
    }

    private static String twice(String one, String other) {
        return rule("A", "A-1", "method", "so", "", one, "Missing( \"x\" )")
                + rule("B", "B-1", "method", "so", "", other, "Missing( \"x\" )");
    }

    private static String rule(
            String name, String id, String mechanism, String because, String more, String when, String made) {
        return RULE.formatted(name, id, mechanism, because, more, when, made);
    }

    private static List<String> codes(String rules) {
        return Lints.check(ruleBase(rules)).stream().map(Diagnostic::code).toList();
    }

    private static RuleBase ruleBase(String rules) {
        RuleFile file = new RuleFile("test.drl", HEAD + rules);
        List<Diagnostic> found = new ArrayList<>();
        List<Rule> read = new DrlRuleParser(true).parse(file, Vocabulary.BUILT_IN, found);
        return new RuleBase("test", List.of(file), read, List.of(), List.of(), "");
    }
}
